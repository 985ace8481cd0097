package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a proof compares with.
 *
 * @param before read from a database with the schema before
 * @param after read from a database that was built directly
 * @param back read from a database with the schema that the way back leaves, which is the one before, but for labels of enum types
 * @param textBefore all that the server says about that
 * @param textAfter the same for after
 */
record Proof(
        Case proven,
        Catalog before,
        Catalog after,
        Catalog back,
        List<String> textBefore,
        List<String> textAfter,
        Plan plan) {

    private static final Set<String> STOPS = Set.of("SG-H008", "SG-H012");

    /** Plans the way from the schema of one database to that of the other. */
    static Proof of(Case proven, TestDatabase template, TestDatabase direct) throws SQLException {
        try (Connection before = template.connect();
                Connection after = direct.connect()) {
            Catalog catalogBefore = read(before);
            Catalog catalogAfter = read(after);
            Diff diff = Differ.diff(catalogBefore, catalogAfter, proven.answers(), Ownership.ALL);
            assertThat(diff.questions()).as("questions").isEmpty();
            Plan plan = Planner.plan(diff, catalogBefore, catalogAfter);
            assertThat(plan.refusals()).as("refusals").isEmpty();
            assertThat(plan.isEmpty()).as("an empty plan").isFalse();
            TestDatabase left = left(proven, template, before.getMetaData().getDatabaseMajorVersion());
            try (Connection back = left.connect()) {
                return new Proof(
                        proven,
                        catalogBefore,
                        catalogAfter,
                        left.equals(template) ? catalogBefore : read(back),
                        SchemaText.read(back),
                        SchemaText.read(after),
                        plan);
            }
        }
    }

    private static TestDatabase left(Case proven, TestDatabase template, int major) {
        if (proven.back().equals(proven.before())) {
            return template;
        }
        TestDatabase left = TestPostgres.major(major).createDatabase();
        left.execute(proven.back().toArray(String[]::new));
        return left;
    }

    static Catalog read(Connection connection) throws SQLException {
        List<String> further = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 WHERE to_regnamespace('archive') IS NOT NULL")) {
            if (rows.next()) {
                further.add("archive");
            }
        }
        return new SchemaCrawlerReader(connection, new Schemas("public", further, "segue")).read();
    }

    Replay replay() {
        return new Replay(plan);
    }

    /** Tables whose locks somebody may wait for. */
    Set<String> tablesBefore() {
        return names(before);
    }

    /** Of all its tables, as {@link PlainExecutor} wants them. */
    static Set<String> names(Catalog catalog) {
        return catalog.tables().stream()
                .map(table -> LockMeter.plain(table.name().toString()))
                .collect(Collectors.toSet());
    }

    List<String> overlapQueries() {
        return proven.overlap();
    }

    /** Whether rows that the releases write may stay: not where contract or revert are expected to stop at such rows. */
    boolean isKept() {
        return plan.hazards().stream().noneMatch(hazard -> STOPS.contains(hazard.code()));
    }
}
