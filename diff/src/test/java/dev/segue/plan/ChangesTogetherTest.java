package dev.segue.plan;

import static dev.segue.catalog.TableBuilder.catalog;
import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Origin;
import dev.segue.catalog.TableBuilder;
import dev.segue.diff.Answers;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.migration.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void whatDoesNotNameTheRenamedColumnIsNotBuiltAnew() {
        Plan plan = plan(
                holders()
                        .nullable("email", "text")
                        .nullable("age", "integer")
                        .check("ck_older", "age > 1")
                        .check("ck_younger", "age < 99")
                        .index(expression("holders_lower", "lower(name)"))
                        .index(expression("holders_upper", "upper(name)")),
                holders()
                        .nullable("mail", "text")
                        .nullable("age", "integer")
                        .check("ck_older", "age > 1")
                        .check("ck_younger", "age < 99")
                        .index(expression("holders_lower", "lower(name)"))
                        .index(expression("holders_upper", "upper(name)")),
                renamed("holders.email", "mail"));
        assertThat(PlanText.steps(plan.up())).extracting(Step::kind).doesNotContain(Step.Kind.CREATE_INDEX);
        assertThat(PlanText.of(plan)).doesNotContain("ck_older").doesNotContain("ck_younger");
    }

    @Test
    void whatNamesTheRenamedColumnIsBuiltAnewOnce() {
        Plan plan = plan(
                holders()
                        .nullable("email", "text")
                        .check("filled", "email <> '' OR id = 0")
                        .index(expression("holders_lower", "lower(email)"))
                        .index(expression("holders_upper", "upper(email)")),
                holders()
                        .nullable("mail", "text")
                        .check("filled", "mail <> '' OR id = 0")
                        .index(expression("holders_upper", "upper(mail)"))
                        .index(expression("holders_lower", "lower(mail)")),
                renamed("holders.email", "mail"));
        assertThat(PlanText.steps(plan.up()))
                .filteredOn(step -> step.kind() == Step.Kind.CREATE_INDEX)
                .extracting(step -> step.argument(0))
                .containsExactly(
                        "CREATE INDEX CONCURRENTLY holders_lower_new ON holders ((lower(mail)))",
                        "CREATE INDEX CONCURRENTLY holders_upper_new ON holders ((upper(mail)))");
        assertThat(PlanText.of(plan)).contains("ADD CONSTRAINT filled_new CHECK (mail <> '' OR id = 0) NOT VALID");
    }

    @Test
    void aUniqueIndexWarnsAsAUniqueConstraintDoes() {
        Index index = Index.of("holders_email", true, List.of("email"));
        Catalog with = catalog(holders().nullable("email", "text").index(index));
        Catalog without = catalog(holders().nullable("email", "text"));
        assertThat(codes(plan(without, with, Answers.NONE))).containsExactly("SG-H002", "SG-H013");
        Plan dropped = plan(with, without, Answers.NONE);
        assertThat(codes(dropped)).containsExactly("SG-H009", "SG-H010");
        assertThat(PlanText.steps(dropped.down()))
                .extracting(Step::kind)
                .containsExactly(Step.Kind.REQUIRE, Step.Kind.CREATE_INDEX);
    }

    @Test
    void aDefaultThatIsComputedServesTheOldReleaseToo() {
        Catalog before = catalog(holders());
        Column token = Column.of("token", "uuid", true).withDefault(Expression.written("gen_random_uuid()"));
        assertThat(codes(plan(before, catalog(holders().column(token)), Answers.NONE)))
                .containsExactly("SG-H001");
        Answers filled = new Answers(Map.of(), Map.of(), Set.of(), Map.of("holders.token", "gen_random_uuid()"));
        Catalog without = catalog(holders().nullable("token", "uuid"));
        assertThat(codes(plan(before, without, filled))).containsExactly("SG-H001", "SG-H011");
    }

    private static TableBuilder holders() {
        return table("holders").notNull("id", "bigint").nullable("name", "text").key("holders_pkey", "id");
    }

    private static Column from(String column, String attribute) {
        return Column.of(column, "text", true).withOrigin(0, new Origin("Holder", attribute), Column.Said.NOTHING);
    }

    private static Index expression(String name, String text) {
        Index.Key key = new Index.Key("", Expression.written(text), false, false, "");
        return new Index(name, false, "btree", List.of(key), List.of(), null, true);
    }

    private static Answers renamed(String column, String to) {
        return new Answers(Map.of(column, to), Map.of(), Set.of(), Map.of());
    }

    private static List<String> codes(Plan plan) {
        return plan.hazards().stream().map(Hazard::code).distinct().toList();
    }

    private static Plan plan(TableBuilder before, TableBuilder after, Answers answers) {
        return plan(catalog(before), catalog(after), answers);
    }

    private static Plan plan(Catalog before, Catalog after, Answers answers) {
        Plan plan = Planner.plan(Differ.diff(before, after, answers, Ownership.ALL), before, after);
        assertThat(plan.refusals()).isEmpty();
        return plan;
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
