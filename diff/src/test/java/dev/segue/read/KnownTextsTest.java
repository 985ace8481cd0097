package dev.segue.read;

import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTextsTest {

    private static final Expression SPELLED = new Expression("'x'", "'x'::character varying");

    @Test
    void carriesWhatWasSpelledForTheSameExpressionAndType() {
        Catalog known = with("varchar(9)", SPELLED);

        assertThat(value(KnownTexts.carried(known, with("character varying(9)", Expression.written("'x'")))))
                .isEqualTo(SPELLED);
        assertThat(value(KnownTexts.carried(known, with("varchar(9)", Expression.written("'y'")))))
                .isEqualTo(Expression.written("'y'"));
        assertThat(value(KnownTexts.carried(known, with("text", Expression.written("'x'")))))
                .isEqualTo(Expression.written("'x'"));
    }

    @Test
    void anotherColumnMakesNoDifferenceToAnExpressionThatWasThereBefore() {
        Check spelled = new Check("c", new Expression("a > 0", "(a > 0)"), "", List.of());
        Check written = new Check("c", Expression.written("a > 0"), "", List.of());
        Table before = table("t").nullable("a", "bigint").check(spelled).build();

        assertThat(check(
                        before,
                        table("t").nullable("a", "bigint").nullable("b", "text").check(written)))
                .isEqualTo(spelled);
        assertThat(check(before, table("t").nullable("a", "integer").check(written)))
                .isEqualTo(written);
    }

    /** A server spells a key of an index otherwise than the condition of a check. */
    @Test
    void aTextOfOneKindIsNoneOfAnother() {
        Expression spelled = new Expression("a > 0", "(a > 0)");
        Table before = table("t")
                .nullable("a", "bigint")
                .check(new Check("c", spelled, "", List.of()))
                .build();
        Expression key = Expression.written("a > 0");
        Index index = Index.of("i", false, List.of("a")).with(List.of(new Index.Key("", key, false, false, "")), key);

        Index carried = KnownTexts.carried(
                        catalog(before),
                        catalog(table("t").nullable("a", "bigint").index(index).build()))
                .tables()
                .get(0)
                .indexes()
                .get(0);

        assertThat(carried).isEqualTo(index);
    }

    @Test
    void forgetsCanonicalTextsAndKeepsWhatOnlyAServerHasSaid() {
        assertThat(value(KnownTexts.forgotten(with("varchar(9)", SPELLED)))).isEqualTo(Expression.written("'x'"));
        assertThat(value(KnownTexts.forgotten(with("varchar(9)", Expression.canonical("'x'::text")))))
                .isEqualTo(Expression.written("'x'::text"));
    }

    private static Catalog with(String type, Expression value) {
        return catalog(
                table("t").column(Column.of("a", type, true).withDefault(value)).build());
    }

    private static Check check(Table before, dev.segue.catalog.TableBuilder after) {
        return KnownTexts.carried(catalog(before), catalog(after.build()))
                .tables()
                .get(0)
                .checks()
                .get(0);
    }

    private static @Nullable Expression value(Catalog catalog) {
        Column column =
                Objects.requireNonNull(catalog.tables().get(0).lookupColumn("a").orElse(null));
        return column.defaultValue();
    }

    private static Catalog catalog(Table table) {
        return new Catalog(List.of(table), List.of(), List.of());
    }
}
