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
import dev.segue.plan.Planner;
import dev.segue.plan.Refusal;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of the table of differences on one server, in two schemas of one database. */
final class DifferenceProof {

    private final Connection connection;
    private final Difference row;
    private final String schemaBefore;
    private final String schemaAfter;

    DifferenceProof(Connection connection, Difference row, int number) {
        this.connection = connection;
        this.row = row;
        this.schemaBefore = "before_" + number;
        this.schemaAfter = "after_" + number;
    }

    /** The schema that was changed, and the one that was built directly. */
    record Applied(Difference row, String changed, String built) {}

    void prove(List<Applied> applied) throws SQLException {
        build(schemaBefore, row.before());
        build(schemaAfter, row.after());
        Catalog before = read(schemaBefore);
        Catalog after = read(schemaAfter);
        Diff diff = Differ.diff(before, after, row.answers(), Ownership.ALL);
        switch (row.outcome()) {
            case SAME -> same(before, after, diff);
            case ASKS -> assertThat(questions(diff)).as("questions").contains(row.words());
            case MENTIONED -> mentioned(diff);
            case REFUSED -> refused(diff, before, after);
            case APPLIES -> {
                applies(diff, before, after);
                applied.add(new Applied(row, schemaBefore, schemaAfter));
            }
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

    private void applies(Diff diff, Catalog before, Catalog after) throws SQLException {
        assertThat(questions(diff)).as("questions").isEmpty();
        Plan plan = Planner.plan(diff, before, after);
        assertThat(plan.refusals()).as("refusals").isEmpty();
        assertThat(plan.isEmpty()).as("an empty plan").isFalse();
        List<String> built = SchemaText.read(connection, schemaAfter);
        execute("SET search_path = " + schemaBefore + ", public");
        try {
            PlainExecutor executor = new PlainExecutor(connection, Set.of());
            for (Step step : new Replay(plan).upSteps()) {
                executor.run(step);
            }
            Catalog result = read(schemaBefore);
            SchemaText.assertSame("the result", built, SchemaText.read(connection, schemaBefore));
            assertThat(bare(result)).as("the result's catalog").isEqualTo(bare(after));
            assertNothing(Differ.diff(result, after, Answers.NONE, Ownership.ALL));
        } catch (SQLException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n\n" + dev.segue.plan.PlanText.of(plan), e);
        }
    }

    private static String questions(Diff diff) {
        return diff.questions().stream()
                .map(Question::flags)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private void build(String schema, List<String> statements) throws SQLException {
        execute("CREATE SCHEMA " + schema);
        execute("SET search_path = " + schema + ", public");
        for (String statement : statements) {
            execute(statement);
        }
    }

    private Catalog read(String schema) {
        return new SchemaCrawlerReader(connection, Schemas.of(schema)).read();
    }

    /** Without the places of columns: one that is added stands last. */
    static List<?> bare(Catalog catalog) {
        return List.of(
                catalog.tables().stream().map(DifferenceProof::bare).toList(),
                catalog.sequences(),
                catalog.enums(),
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

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException("%s%n  in: %s".formatted(e.getMessage(), sql), e.getSQLState(), e);
        }
    }
}
