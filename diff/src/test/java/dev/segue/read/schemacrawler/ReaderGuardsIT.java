package dev.segue.read.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.read.ReadException;
import dev.segue.read.Schemas;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader refuses, and what it leaves behind. */
class ReaderGuardsIT {

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void failsWhereAQueryFails(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                "CREATE TABLE t (id integer PRIMARY KEY)",
                role("reader_" + database.name()),
                "REVOKE SELECT ON pg_catalog.pg_index FROM PUBLIC");

        try (Connection connection = connectAs(database, "reader_" + database.name())) {
            assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of("public")).read())
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D101"))
                    .hasMessageContaining("permission denied")
                    .hasMessageContaining("pg_index");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void namesTheRightThatIsMissing(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        String role = "guest_" + database.name();
        database.execute("CREATE SCHEMA app", role(role));

        try (Connection connection = connectAs(database, role)) {
            assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of("app")).read())
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D103"))
                    .hasMessageContaining("role \"" + role + "\" has no USAGE on schema \"app\"");
        }
        database.execute(
                "GRANT USAGE ON SCHEMA app TO " + role,
                "CREATE TABLE app.t (id integer PRIMARY KEY, n text CHECK (n <> ''))");
        try (Connection connection = connectAs(database, role)) {
            assertThat(new SchemaCrawlerReader(connection, Schemas.of("app"))
                            .read()
                            .tables())
                    .singleElement()
                    .satisfies(table -> assertThat(table.checks()).hasSize(1));
        }
    }

    /** So it is with what defaults, checks and indexes call. */
    @Test
    void namesTheSchemaOfAnExtensionThatAnExpressionUses() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        String role = "expressive_" + database.name();
        database.execute(
                role(role),
                "CREATE SCHEMA ext",
                "CREATE EXTENSION pg_trgm SCHEMA ext",
                "CREATE SCHEMA defaults CREATE TABLE t (a real DEFAULT ext.similarity('a', 'b'))",
                "CREATE SCHEMA checks CREATE TABLE t (a text CHECK (ext.similarity(a, 'b') > 0))",
                "CREATE SCHEMA expressions CREATE TABLE t (a text) CREATE INDEX i ON t (ext.similarity(a, 'b'))",
                "CREATE SCHEMA classes CREATE TABLE t (a text) CREATE INDEX i ON t USING gin (a ext.gin_trgm_ops)",
                "GRANT USAGE ON SCHEMA defaults, checks, expressions, classes TO " + role);
        try (Connection connection = connectAs(database, role)) {
            for (String schema : List.of("defaults", "checks", "expressions", "classes")) {
                assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of(schema)).read())
                        .as(schema)
                        .hasMessageContaining("role \"" + role + "\" has no USAGE on schema \"ext\"");
            }
            assertThat(new SchemaCrawlerReader(connection, Schemas.of("public"))
                            .read()
                            .tables())
                    .isEmpty();
        }
    }

    /** Without USAGE the server would print ext.citext where others see citext, and everything would differ. */
    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void namesTheSchemaOfAnExtensionThatTheRoleMayNotUse(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        String role = "shy_" + database.name();
        database.execute(
                role(role),
                "CREATE SCHEMA ext",
                "CREATE SCHEMA unused",
                "CREATE EXTENSION citext SCHEMA ext",
                "CREATE EXTENSION pg_trgm SCHEMA unused",
                "CREATE TABLE t (id integer PRIMARY KEY, name ext.citext)");
        try (Connection connection = connectAs(database, role)) {
            assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of("public")).read())
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D103"))
                    .hasMessageContaining("role \"" + role + "\" has no USAGE on schema \"ext\"");
            database.execute("GRANT USAGE ON SCHEMA ext TO " + role);
            assertThat(new SchemaCrawlerReader(connection, Schemas.of("public"))
                            .read()
                            .tables()
                            .get(0)
                            .lookupColumn("name")
                            .orElseThrow()
                            .type())
                    .isEqualTo("citext");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void saysWhichQueryFails(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        String role = "limited_" + database.name();
        database.execute(role(role), "REVOKE SELECT ON pg_catalog.pg_rewrite FROM PUBLIC");
        try (Connection connection = connectAs(database, role)) {
            assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of("public")).read())
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D101"))
                    .hasMessageContaining("the query for table traits failed")
                    .hasMessageContaining("pg_rewrite");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void refusesAMissingSchemaAndATransactionOfTheCaller(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of("nowhere")).read())
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D102"))
                    .hasMessageContaining("schema \"nowhere\" does not exist");
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of("public")).read())
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D105"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void failsWhereSchemaCrawlerLosesAColumn(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute("CREATE TABLE t (a integer, \"a \" integer)");
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> new SchemaCrawlerReader(connection, Schemas.of("public")).read())
                    .isInstanceOfSatisfying(
                            ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D104"))
                    .hasMessageContaining("table \"t\": the server has 2 columns, SchemaCrawler gave 1");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void restoresTheConnectionAndTakesNoLockOnTables(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        RichSchema.create(database);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                Connection other = database.connect();
                Statement locking = other.createStatement()) {
            statement.execute("SET search_path = other, public");
            statement.execute("SET TimeZone = 'Europe/Paris'");
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            other.setAutoCommit(false);
            locking.execute("LOCK TABLE app.claims, app.policies IN EXCLUSIVE MODE");

            new SchemaCrawlerReader(connection, new Schemas("app", List.of("other"), "segue")).read();

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(texts(
                            statement,
                            "SELECT current_setting(s) FROM unnest('{search_path,TimeZone,lock_timeout}'::text[]) s"))
                    .containsExactly("other, public", "Europe/Paris", "0");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void onlyReads(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        RichSchema.create(database);
        List<String> locks;
        try (Connection connection = database.connect()) {
            // a listener that runs last inside the reader's own transaction
            Connection watched = WatchedConnection.beforeRollback(
                    connection,
                    "SELECT DISTINCT mode || ' ' ||"
                            + " coalesce(relation::regclass::text, locktype) FROM pg_locks WHERE pid = pg_backend_pid() AND"
                            + " (relation IS NULL OR relation >= 16384) ORDER BY 1");
            new SchemaCrawlerReader(watched, new Schemas("app", List.of("other"), "segue")).read();
            locks = WatchedConnection.seen(watched);
        }
        // its own virtual transaction; a transaction that writes would also hold a transactionid
        assertThat(locks).containsExactly("ExclusiveLock virtualxid");
    }

    private static String role(String name) {
        return "CREATE ROLE " + name + " LOGIN";
    }

    private static Connection connectAs(TestDatabase database, String role) throws SQLException {
        return DriverManager.getConnection(database.url().replace("user=postgres", "user=" + role));
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
