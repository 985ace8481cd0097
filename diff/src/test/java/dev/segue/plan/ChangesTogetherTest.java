package dev.segue.plan;

import static dev.segue.catalog.TableBuilder.catalog;
import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Origin;
import dev.segue.catalog.TableBuilder;
import dev.segue.diff.Answers;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import org.junit.jupiter.api.Test;

/** Changes that are right alone and meet in one migration. */
class ChangesTogetherTest {

    @Test
    void attributesThatSwapTheirColumnsAreRefused() {
        assertRefused(
                holders().column(from("a", "x")).column(from("b", "y")),
                holders().column(from("a", "y")).column(from("b", "x")),
                "until the contract another column still has that name");
    }

    @Test
    void aRenameOntoTheNameOfAColumnThatGoesIsRefused() {
        assertRefused(
                holders().column(from("title", "legacy")).column(from("full_title", "title")),
                holders().column(from("title", "title")),
                "until the contract another column still has that name");
    }

    @Test
    void aNewColumnUnderTheFormerNameOfAnotherIsRefused() {
        assertRefused(
                holders().column(from("x", "x")),
                holders().column(from("y", "x")).column(from("x", "z")),
                "until the contract another column still has that name");
    }

    private static TableBuilder holders() {
        return table("holders").notNull("id", "bigint").nullable("name", "text").key("holders_pkey", "id");
    }

    private static Column from(String column, String attribute) {
        return Column.of(column, "text", true).withOrigin(0, new Origin("Holder", attribute), Column.Said.NOTHING);
    }

    private static void assertRefused(TableBuilder before, TableBuilder after, String words) {
        Catalog from = catalog(before);
        Catalog to = catalog(after);
        Plan plan = Planner.plan(Differ.diff(from, to, Answers.NONE, Ownership.ALL), from, to);
        assertThat(plan.refusals())
                .extracting(Refusal::what)
                .anySatisfy(what -> assertThat(what).contains(words));
    }
}
