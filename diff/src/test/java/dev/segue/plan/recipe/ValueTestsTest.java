package dev.segue.plan.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.CompositeType.Attribute;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.TableBuilder;
import dev.segue.diff.Answers;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Planner;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row with a NULL in it is a value, which neither {@code IS NULL} nor {@code IS NOT NULL} says. */
final class ValueTestsTest {

    private static final Name TABLE = Name.of("t");

    private static final EnumType MOOD = new EnumType(Name.of("mood"), List.of("calm"), false);

    private static final CompositeType PAIR =
            new CompositeType(Name.of("pair"), List.of(Attribute.of("a", "integer")), "");

    @Test
    void rowsAndDomainsThatMayBeRowsAreAskedOtherwise() {
        ValueTests tests = new ValueTests(Catalog.EMPTY, catalog());

        assertThat(tests.isNull(TABLE, "id")).isEqualTo("IS NULL");
        assertThat(tests.isNotNull(TABLE, "mood")).isEqualTo("IS NOT NULL");
        assertThat(tests.isNotNull(TABLE, "many")).isEqualTo("IS NOT NULL");
        for (String column : List.of("pair", "place")) {
            assertThat(tests.isNull(TABLE, column)).isEqualTo("IS NOT DISTINCT FROM NULL");
            assertThat(tests.isNotNull(TABLE, column)).isEqualTo("IS DISTINCT FROM NULL");
        }
    }

    /** Its orphans are found, too. */
    @Test
    void aForeignKeyMayBeARow() {
        TableBuilder referring = TableBuilder.table("t")
                .notNull("id", "bigint")
                .nullable("pair", "pair")
                .key("t_pkey", "id");
        TableBuilder target = TableBuilder.table("p").notNull("pair", "pair").key("p_pkey", "pair");
        Catalog before = new Catalog(List.of(target.build(), referring.build()), List.of(), List.of(PAIR));
        Catalog after = new Catalog(
                List.of(
                        target.build(),
                        referring
                                .foreignKey(ForeignKey.of("f", List.of("pair"), Name.of("p"), List.of("pair")))
                                .build()),
                List.of(),
                List.of(PAIR));

        Plan plan = Planner.plan(Differ.diff(before, after, Answers.NONE, Ownership.ALL), before, after);

        assertThat(plan.up().stream()
                        .flatMap(section -> section.steps().stream())
                        .map(PlannedStep::step))
                .anyMatch(step ->
                        step.arguments().toString().contains("child.pair IS DISTINCT FROM NULL AND NOT EXISTS"));
    }

    private static Catalog catalog() {
        TableBuilder table = TableBuilder.table("t")
                .notNull("id", "bigint")
                .nullable("mood", "mood")
                .nullable("pair", "pair")
                .nullable("many", "pair[]")
                .nullable("place", "place");
        return new Catalog(List.of(table.build()), List.of(), List.of(MOOD, PAIR));
    }
}
