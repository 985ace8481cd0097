package dev.segue.read.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import dev.segue.read.LiveSchema;
import dev.segue.read.Schemas;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Owners and privileges are no difference, and are told. */
class PrivilegesIT {

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void tellsWhatOthersMay(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                "CREATE TABLE claims (id bigint PRIMARY KEY, note text)",
                "CREATE SEQUENCE numbers",
                "GRANT SELECT, INSERT ON claims TO pg_monitor",
                "GRANT SELECT ON claims TO PUBLIC",
                "GRANT SELECT (note) ON claims TO pg_monitor WITH GRANT OPTION",
                "GRANT USAGE ON SEQUENCE numbers TO pg_monitor",
                "GRANT CREATE ON SCHEMA public TO pg_monitor",
                "CREATE VIEW notes AS SELECT note FROM claims",
                "GRANT SELECT ON notes TO pg_monitor",
                "CREATE DOMAIN amount AS numeric",
                "GRANT USAGE ON DOMAIN amount TO pg_monitor",
                "CREATE EXTENSION citext",
                "GRANT EXECUTE ON FUNCTION citext_eq(citext, citext) TO pg_monitor",
                "CREATE FUNCTION total(a numeric) RETURNS numeric LANGUAGE sql AS 'SELECT a'",
                "REVOKE EXECUTE ON FUNCTION total(numeric) FROM PUBLIC",
                "GRANT EXECUTE ON FUNCTION total(numeric) TO pg_monitor");
        try (Connection connection = database.connect()) {
            LiveSchema live = read(connection);
            assertThat(live.leftOut())
                    .filteredOn(phrase -> !phrase.startsWith("members of extension citext"))
                    .containsExactly(
                            "privileges on column claims.note stay as they are: SELECT WITH GRANT OPTION to pg_monitor",
                            "privileges on function total(a numeric) stay as they are: EXECUTE to pg_monitor; none to PUBLIC",
                            "privileges on schema public stay as they are: CREATE to pg_monitor",
                            "privileges on sequence numbers stay as they are: USAGE to pg_monitor",
                            "privileges on table claims stay as they are: INSERT, SELECT to pg_monitor; SELECT to PUBLIC",
                            "privileges on type amount stay as they are: USAGE to PUBLIC; USAGE to pg_monitor",
                            "privileges on view notes stay as they are: SELECT to pg_monitor");
        }
    }

    @Test
    void readsASchemaWhoseNameNeedsQuotes() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute("CREATE SCHEMA \"My-App\"", "GRANT USAGE ON SCHEMA \"My-App\" TO pg_monitor");

        try (Connection connection = database.connect()) {
            assertThat(new SchemaCrawlerReader(connection, Schemas.of("My-App"))
                            .readLive()
                            .leftOut())
                    .containsExactly("privileges on schema My-App stay as they are: USAGE to pg_monitor");
        }
    }

    /** Who may not change what it reads is told whom to ask; and reads all of it, views of others too. */
    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void tellsAGuestWhoTheOwnerIs(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        String guest = "visitor_" + database.name();
        database.execute(
                "CREATE ROLE %s LOGIN".formatted(guest),
                "CREATE TABLE claims (id bigint PRIMARY KEY, note text)",
                "CREATE SCHEMA reports",
                "CREATE VIEW reports.notes AS SELECT note FROM claims");
        try (Connection owner = database.connect();
                Connection connection =
                        DriverManager.getConnection(database.url().replace("user=postgres", "user=" + guest))) {
            LiveSchema live = read(connection);
            assertThat(live.leftOut())
                    .isEqualTo(List.of("role postgres owns what only it and its members may change, not %s: claims"
                            .formatted(guest)));
            assertThat(live.catalog()).isEqualTo(read(owner).catalog());
            assertThat(live.catalog().traits())
                    .containsExactly(
                            new Trait(Kind.DEPENDENT, Name.of("claims"), "note", "view reports.notes", "reads it"));
        }
    }

    private static LiveSchema read(Connection connection) {
        return new SchemaCrawlerReader(connection, Schemas.of("public")).readLive();
    }
}
