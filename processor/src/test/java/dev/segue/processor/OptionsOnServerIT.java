package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code options} say that no server of every version takes: a tablespace has to be there, NULLS NOT DISTINCT needs 15. */
class OptionsOnServerIT {

    @TempDir
    private Path folder;

    @Test
    void tablespacesAndNullsNotDistinctAreBuiltAsTheyAreReadBack() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        String fast = "fast_" + database.name();
        Catalog desired = Shop.parse(new JavacRun(folder)
                        .source(
                                "com.acme.shop.Slot",
                                "package com.acme.shop;",
                                "import jakarta.persistence.*;",
                                "@Entity @Table(name = \"slots\", options = \"tablespace %s\", indexes = {"
                                        .formatted(fast),
                                "  @Index(name = \"by_a\", columnList = \"a\", options = \"tablespace %s\"),"
                                        .formatted(fast),
                                "  @Index(name = \"one_b\", columnList = \"b\", unique = true, options = \"nulls not distinct\")})",
                                "public class Slot { @Id long id; Integer a; Integer b; }")
                        .compile()
                        .required(Shop.CATALOG))
                .catalog();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET allow_in_place_tablespaces = on");
            statement.execute("CREATE TABLESPACE %s LOCATION ''".formatted(fast));
            for (String sql : statements(desired)) {
                statement.execute(sql);
            }

            Catalog actual = new SchemaCrawlerReader(connection, Schemas.of("public")).read();
            assertThat(Differ.diff(actual, desired, Answers.NONE, Ownership.ALL).changes())
                    .isEmpty();
            assertThat(texts(
                            statement,
                            "SELECT relname FROM pg_class JOIN pg_tablespace t ON t.oid = reltablespace WHERE spcname = '%s' ORDER BY 1"
                                    .formatted(fast)))
                    .containsExactly("by_a", "slots");
            assertThat(texts(statement, "SELECT indexrelid::regclass FROM pg_index WHERE indnullsnotdistinct"))
                    .containsExactly("one_b");
            statement.execute("DROP TABLE slots");
            statement.execute("DROP TABLESPACE " + fast);
        }
    }

    private static List<String> statements(Catalog desired) {
        Plan plan =
                Planner.plan(Differ.diff(Catalog.EMPTY, desired, Answers.NONE, Ownership.ALL), Catalog.EMPTY, desired);
        assertThat(plan.refusals()).isEmpty();
        return plan.up().stream()
                .flatMap(section -> section.steps().stream())
                .flatMap(planned -> planned.step().arguments().stream())
                .toList();
    }

    private static List<String> texts(Statement statement, String query) throws Exception {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
