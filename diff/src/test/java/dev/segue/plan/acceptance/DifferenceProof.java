package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Table;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.diff.Question;
import dev.segue.migration.Step;
import dev.segue.plan.Plan;
import dev.segue.plan.PlanText;
import dev.segue.plan.Planner;
import dev.segue.plan.Refusal;
import dev.segue.plan.acceptance.DifferenceServer.Side;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row of the table of differences on one server, in two schemas of one database, there and, as another row, back. */
final class DifferenceProof {

    private static final Pattern SERIAL = Pattern.compile("(?i)\\b(small|big)?serial[248]?\\b");

    private final DifferenceServer server;
    private final Difference row;
    private final boolean dumped;

    /** @param dumped whether {@code pg_dump}, where it is at hand, says too that the result is what a direct build is */
    DifferenceProof(DifferenceServer server, Difference row, boolean dumped) {
        this.server = server;
        this.row = row;
        this.dumped = dumped;
    }

    void prove() throws SQLException, IOException, InterruptedException {
        try {
            Catalog before = server.catalog(server.before(), row.before());
            Catalog after = server.catalog(server.after(), row.after());
            Diff diff = Differ.diff(before, after, row.answers(), Ownership.ALL);
            switch (row.outcome()) {
                case SAME -> same(before, after, diff);
                case ASKS -> assertThat(questions(diff)).as("questions").contains(row.words());
                case MENTIONED -> mentioned(diff);
                case REFUSED -> refused(diff, before, after);
                case APPLIES -> applies(diff, server.before(), before, server.after(), after);
            }
            if (row.outcome() != Difference.Outcome.SAME && row.outcome() != Difference.Outcome.MENTIONED) {
                back(after, before);
            }
        } finally {
            server.clear();
        }
    }

    /** The row in the other direction: a plan, questions or refusals in words, never silence. With -Pthorough the plan is applied too. */
    private void back(Catalog from, Catalog to) throws SQLException, IOException, InterruptedException {
        Diff diff = Differ.diff(from, to, Answers.NONE, Ownership.ALL);
        if (!diff.questions().isEmpty()) {
            return;
        }
        Plan plan = Planner.plan(diff, from, to);
        if (!plan.refusals().isEmpty()) {
            assertThat(plan.refusals())
                    .extracting(Refusal::byHand)
                    .as("by hand")
                    .doesNotContain("");
            return;
        }
        assertThat(plan.isEmpty() && diff.notCompared().isEmpty())
                .as("the way back is silent")
                .isFalse();
        if (!plan.isEmpty() && Boolean.getBoolean("segue.thorough")) {
            server.clear();
            applies(diff, server.after(), from, server.before(), to);
        }
    }

    private void same(Catalog before, Catalog after, Diff diff) {
        assertNothing(diff);
        assertNothing(Differ.diff(after, before, Answers.NONE, Ownership.ALL));
        assertThat(Planner.plan(diff, before, after).isEmpty())
                .as("an empty plan")
                .isTrue();
    }

    static void assertNothing(Diff diff) {
        assertThat(diff.changes()).as("changes").isEmpty();
        assertThat(questions(diff)).as("questions").isEmpty();
        assertThat(diff.notCompared()).as("not compared").isEmpty();
        assertThat(diff.foreign()).as("foreign").isEmpty();
    }

    private void mentioned(Diff diff) {
        assertThat(diff.changes()).as("changes").isEmpty();
        assertThat(String.join("\n", diff.notCompared())).as("not compared").contains(row.words());
    }

    private void refused(Diff diff, Catalog before, Catalog after) {
        assertThat(questions(diff)).as("questions").isEmpty();
        Plan plan = Planner.plan(diff, before, after);
        assertThat(plan.refusals()).extracting(Refusal::byHand).as("by hand").doesNotContain("");
        assertThat(plan.refusals().stream().map(Refusal::what).collect(Collectors.joining("\n")))
                .as("refusals of %s", diff.changes())
                .contains(row.words());
    }

    private void applies(Diff diff, Side changed, Catalog before, Side direct, Catalog after)
            throws SQLException, IOException, InterruptedException {
        assertThat(questions(diff)).as("questions").isEmpty();
        Plan plan = Planner.plan(diff, before, after);
        assertThat(plan.refusals()).as("refusals").isEmpty();
        assertThat(plan.isEmpty()).as("an empty plan").isFalse();
        server.build(server.before(), row.before());
        server.build(server.after(), row.after());
        try {
            PlainExecutor executor = new PlainExecutor(changed.connection(), Proof.names(before));
            for (Step step : new Replay(plan).upSteps()) {
                executor.run(step);
            }
            Catalog result = changed.read();
            if (!isSerial(direct)) { // which is made as identity: the catalogs are the same, the texts are not
                SchemaText.assertSame(
                        "the result",
                        SchemaText.read(direct.connection(), direct.schema()),
                        SchemaText.read(changed.connection(), changed.schema()));
                compareDumps(changed, direct);
            }
            assertThat(bare(result)).as("the result's catalog").isEqualTo(bare(after));
            assertNothing(Differ.diff(result, after, Answers.NONE, Ownership.ALL));
        } catch (SQLException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n\n" + PlanText.of(plan), e);
        }
    }

    private boolean isSerial(Side side) {
        List<String> statements = side.equals(server.before()) ? row.before() : row.after();
        return statements.stream().anyMatch(SERIAL.asPredicate());
    }

    private void compareDumps(Side changed, Side direct) throws SQLException, IOException, InterruptedException {
        int major = changed.connection().getMetaData().getDatabaseMajorVersion();
        if (dumped && Dump.isAtHand(major)) {
            Dump dump = Dump.of(server.database());
            SchemaText.assertSame("pg_dump", dump.schema(direct.schema()), dump.schema(changed.schema()));
        }
    }

    private static String questions(Diff diff) {
        return diff.questions().stream()
                .map(Question::flags)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    /** Without the places of columns: one that is added stands last. */
    static List<?> bare(Catalog catalog) {
        return List.of(
                catalog.tables().stream().map(DifferenceProof::bare).toList(),
                catalog.sequences(),
                catalog.types(),
                catalog.traits());
    }

    private static Table bare(Table table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(column -> column.withOrigin(0, column.origin(), Column.Said.NOTHING))
                        .toList(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment(),
                table.origin(),
                table.formerName());
    }
}
