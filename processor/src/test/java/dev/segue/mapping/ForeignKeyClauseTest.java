package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.ForeignKey.Action;
import dev.segue.catalog.Name;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clause is understood to the last word, or not at all. */
final class ForeignKeyClauseTest {

    @Test
    void readsAWholeDefinition() {
        assertThat(
                        ForeignKeyClause.parse(
                                "Foreign Key (A, \"B b\") references app.\"T\"\"t\" (x,Y) on update set null\n ON DELETE SET DEFAULT deferrable initially deferred"))
                .contains(new ForeignKeyClause(
                        List.of("a", "B b"),
                        Optional.of(new Name("app", "T\"t")),
                        List.of("x", "y"),
                        Action.SET_DEFAULT,
                        Action.SET_NULL,
                        true,
                        true));
    }

    @Test
    void readsWhatStandsBehindOne() {
        ForeignKeyClause plain = new ForeignKeyClause(
                List.of(), Optional.empty(), List.of(), Action.NO_ACTION, Action.NO_ACTION, false, false);

        assertThat(ForeignKeyClause.parse("")).contains(plain);
        assertThat(ForeignKeyClause.parse("match simple on delete no action not deferrable initially immediate"))
                .contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foreign key (a) references t match full",
                "foreign key (a) references t not valid",
                "foreign key (a) references t not enforced",
                "foreign key (a) references t on delete set null (a)",
                "foreign key (a) references t on delete cascade on delete cascade",
                "foreign key (a) references t not deferrable deferrable",
                "foreign key (a) references t not deferrable initially deferred",
                "foreign key (a) references t initially immediate initially deferred",
                "foreign key (a) references t deferrable on delete cascade",
                "foreign key (a) references t on delete cascade match simple",
                "foreign key (a) references t -- comment",
                "foreign key (a) references t; drop table t",
                "foreign key (a,) references t",
                "foreign key () references t",
                "foreign key (a references t",
                "foreign key (a) references",
                "foreign key a references t",
                "references t",
                "check (a > 0)",
                "on delete",
            })
    void refusesTheRest(String text) {
        assertThat(ForeignKeyClause.parse(text)).isEmpty();
    }
}
