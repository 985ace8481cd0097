package dev.segue.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Answers;
import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.diff.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Table POLICIES = table(
            "policies",
            List.of(
                    Column.of("id", "bigint", false),
                    Column.of("paid_until", "date", true),
                    Column.of("fax", "text", false)));
    private static final Table CLAIMS =
            table("claims", List.of(Column.of("id", "bigint", false), Column.of("policy_id", "bigint", false)));
    private static final Catalog BEFORE = new Catalog(List.of(POLICIES), List.of(), List.of());
    private static final Column AUTO_RENEW = Column.of("auto_renew", "boolean", false);

    @Test
    void plansANotNullColumnWithItsTriggerBackfillAndProof() {
        Plan plan = plan(new Change.AddColumn(POLICIES, AUTO_RENEW, "paid_until IS NOT NULL"));

        assertThat(plan.name()).isEqualTo("AddAutoRenewToPolicies");
        assertThat(plan.summary()).isEqualTo("Adds policies.auto_renew (NOT NULL).");
    }

    @Test
    void tellsChangesOfOneKindTogether() {
        Plan plan = plan(
                new Change.CreateTable(CLAIMS),
                new Change.AddColumn(POLICIES, AUTO_RENEW, "true"),
                new Change.AddColumn(POLICIES, Column.of("a", "text", true), ""),
                new Change.AddColumn(POLICIES, Column.of("b", "text", true), ""),
                new Change.DropColumn(POLICIES, Column.of("fax", "text", false)));

        assertThat(plan.summary())
                .isEqualTo("Creates table claims; adds policies.a, policies.auto_renew (NOT NULL) and policies.b;"
                        + " puts policies.fax aside.");
    }

    @Test
    void keepsHeadingsShort() {
        List<Change> many = new ArrayList<>(several());
        for (int i = 0; i < 12; i++) {
            many.add(
                    new Change.AddColumn(POLICIES, Column.of("quite_a_long_name_for_a_column_" + i, "text", true), ""));
        }
        Plan plan = plan(many.toArray(Change[]::new));

        assertThat(Stream.concat(plan.up().stream(), plan.down().stream()).map(Section::why))
                .allSatisfy(why -> assertThat(why.length()).isLessThanOrEqualTo(100))
                .anySatisfy(why -> assertThat(why).contains("more"));
    }

    @Test
    void givesTheSameBytesInAnyOrder() {
        List<Change> changes = several();
        String expected = PlanText.of(plan(changes.toArray(Change[]::new)));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            List<Change> shuffled = new ArrayList<>(changes);
            Collections.shuffle(shuffled, random);
            assertThat(PlanText.of(plan(shuffled.toArray(Change[]::new)))).isEqualTo(expected);
        }
    }

    @Test
    void refusesARenameWhoseDefaultWouldTakeThePlaceOfNull() {
        Column email = Column.of("email", "text", true).withDefault(Expression.written("'none'"));
        Catalog before = users(email);
        Catalog after = users(email.withName("user_email").withOrigin(0, Origin.UNKNOWN, new Column.Said("email", "")));

        Plan plan = Planner.plan(Differ.diff(before, after, Answers.NONE, Ownership.ALL), before, after);

        assertThat(plan.refusals())
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.what()).contains("users.email").contains("allows NULL and has a default"));
    }

    private static Catalog users(Column column) {
        Table table = new Table(
                Name.of("users"),
                List.of(Column.of("id", "bigint", false), column),
                new PrimaryKey("users_pkey", List.of("id")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Origin.UNKNOWN,
                "");
        return new Catalog(List.of(table), List.of(), List.of());
    }

    @Test
    void dropsForRealWhereThatIsWanted() {
        Column fax = Column.of("fax", "text", false);
        Diff diff = new Diff(
                List.of(new Change.DropColumn(POLICIES, fax), new Change.DropTable(CLAIMS)),
                List.of(),
                List.of(),
                List.of());

        Plan plan = Planner.plan(diff, BEFORE, BEFORE, Drops.FOR_REAL);

        assertThat(PlanText.steps(plan.up()))
                .extracting(step -> step.argument(0))
                .containsExactly(
                        "ALTER TABLE policies ALTER COLUMN fax DROP NOT NULL",
                        "nothing uses claims any more: drop what does, or let it use something else, then run the contract again",
                        "nothing that no snapshot knows hangs on policies.fax: it would go along, so drop it first",
                        "nothing uses policies.fax any more: drop what does, or let it use something else, then run the contract again",
                        "ALTER TABLE policies DROP COLUMN fax",
                        "DROP TABLE claims");
        assertThat(plan.down()).isEmpty();
        assertThat(PlanText.of(plan)).contains("nothing brings them back").doesNotContain("trash");
    }

    @Test
    void aDefaultDoesNotCollideBeforeItsColumnIsDroppedForReal() {
        Column code = Column.of("code", "text", false).withDefault(Expression.written("'x'"));
        UniqueConstraint unique = UniqueConstraint.of("users_code_key", List.of("code"));

        Plan plan = forReal(users(List.of(code), List.of(unique)), users(List.of(), List.of()));

        assertThat(PlanText.steps(plan.up()))
                .extracting(step -> step.argument(0))
                .startsWith(
                        "ALTER TABLE users ALTER COLUMN code DROP DEFAULT",
                        "ALTER TABLE users ALTER COLUMN code DROP NOT NULL");
    }

    @Test
    void aGeneratedColumnIsDroppedForRealBeforeWhatItIsComputedFrom() {
        Column amount = Column.of("amount", "integer", true);
        Column total = Column.of("total", "integer", true).withGenerated(Expression.written("amount * 2"));

        Plan plan = forReal(users(List.of(amount, total), List.of()), users(List.of(), List.of()));

        assertThat(PlanText.steps(plan.up()))
                .extracting(step -> step.argument(0))
                .filteredOn(text -> text.contains("DROP COLUMN"))
                .containsExactly("ALTER TABLE users DROP COLUMN total", "ALTER TABLE users DROP COLUMN amount");
    }

    @Test
    void whatIsNotOwnedDoesNotGoAlongWithAColumnThatIsDroppedForReal() {
        Column code = Column.of("code", "text", true);
        UniqueConstraint byHand = UniqueConstraint.of("by_hand", List.of("id", "code"));
        Catalog before = users(List.of(code), List.of(byHand));
        Diff diff =
                new Diff(List.of(new Change.DropColumn(before.tables().get(0), code)), List.of(), List.of(), List.of());

        Plan plan = Planner.plan(diff, before, users(List.of(), List.of()), Drops.FOR_REAL);

        assertThat(plan.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.what())
                        .isEqualTo("users.code goes, and would take along what is not Segue's: by_hand"));
    }

    @Test
    void aSequenceIsDroppedForRealToo() {
        Sequence numbers = new Sequence(Name.of("numbers"), 1, 50);
        Catalog before = new Catalog(List.of(), List.of(numbers), List.of());

        Plan plan = forReal(before, Catalog.EMPTY);

        assertThat(PlanText.steps(plan.up()))
                .extracting(step -> step.argument(0))
                .containsExactly("DROP SEQUENCE numbers");
    }

    private static Plan forReal(Catalog before, Catalog after) {
        return Planner.plan(Differ.diff(before, after, Answers.NONE, Ownership.ALL), before, after, Drops.FOR_REAL);
    }

    private static Catalog users(List<Column> columns, List<UniqueConstraint> uniques) {
        Table table = new Table(
                Name.of("users"),
                Stream.concat(Stream.of(Column.of("id", "bigint", false)), columns.stream())
                        .toList(),
                new PrimaryKey("users_pkey", List.of("id")),
                uniques,
                List.of(),
                List.of(),
                List.of(),
                "",
                Origin.UNKNOWN,
                "");
        return new Catalog(List.of(table), List.of(), List.of());
    }

    @Test
    void refusesADiffWithOpenQuestions() {
        Diff open = new Diff(
                List.of(), List.of(new Question.ValueForExistingRows(POLICIES, AUTO_RENEW)), List.of(), List.of());

        assertThatThrownBy(() -> Planner.plan(open, BEFORE, BEFORE))
                .hasMessageContaining("policies")
                .hasMessageContaining("auto_renew");
    }

    private static List<Change> several() {
        return List.of(
                new Change.AddColumn(POLICIES, AUTO_RENEW, "paid_until IS NOT NULL"),
                new Change.AddColumn(POLICIES, Column.of("note", "character varying(40)", true), ""),
                new Change.DropColumn(POLICIES, Column.of("fax", "text", false)),
                new Change.CreateTable(CLAIMS),
                new Change.AddForeignKey(
                        CLAIMS,
                        ForeignKey.of("claims_policy_fk", List.of("policy_id"), Name.of("policies"), List.of("id"))),
                new Change.AddIndex(POLICIES, Index.of("policies_note_idx", false, List.of("note"))));
    }

    private static Plan plan(Change... changes) {
        Catalog after = new Catalog(List.of(POLICIES, CLAIMS), List.of(), List.of());
        return Planner.plan(new Diff(List.of(changes), List.of(), List.of(), List.of()), BEFORE, after);
    }

    private static Table table(String name, List<Column> columns) {
        return new Table(
                Name.of(name),
                columns,
                new PrimaryKey(name + "_pkey", List.of("id")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Origin.UNKNOWN,
                "");
    }
}
