package dev.segue.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what Segue says about names and literals with what the server does. */
class NamesOnServerIT {

    private static final List<String> HOSTILE = List.of(
            "a", "A", "_a", "1a", "a$b", "a b", "a\"b", "a'b", "a\\b", "a\nb", "ä", "straße", "a%b", "a.b", "名前", "🦭",
            " ");

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void quotesAsQuoteIdent(int major) throws SQLException {
        try (Connection connection = TestPostgres.major(major).createDatabase().connect();
                Connection newest = TestPostgres.newest().createDatabase().connect()) {
            List<String> names = strings(connection, "SELECT word FROM pg_get_keywords()");
            assertThat(names).hasSizeGreaterThan(400);
            names.addAll(HOSTILE);
            for (String name : names) {
                String here = echo(connection, "SELECT quote_ident(?)", name);
                // 16 knows json and does not reserve it yet: what one of them quotes is quoted for all
                assertThat(new Identifier(name).sql())
                        .isEqualTo(here.equals(name) ? echo(newest, "SELECT quote_ident(?)", name) : here);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void literalsMeanTheirText(String conforming) throws SQLException {
        try (Connection connection = TestPostgres.newest().createDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET standard_conforming_strings = " + conforming);
            for (String text : HOSTILE) {
                assertThat(strings(connection, Sql.of("SELECT %s", text).text()))
                        .containsExactly(text);
            }
            statement.execute("SET standard_conforming_strings = on");
            statement.execute(Sql.of("DO %q", new Sql("BEGIN RAISE NOTICE '$segue$'; END --$segue1"))
                    .text());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void namesAsTheServer(int major) throws SQLException {
        List<String> tables = List.of("users", "t".repeat(63), "Tä" + "ß".repeat(30), "名".repeat(20), "🦭".repeat(15));
        List<String> columns = List.of("c", "c".repeat(63), "ö".repeat(31), "x名".repeat(15));
        try (Connection connection = TestPostgres.major(major).createDatabase().connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                for (String column : columns) {
                    statement.execute(Sql.of("CREATE TABLE %n (%n serial PRIMARY KEY, \"q\" int)", table, column)
                            .text());
                    statement.execute(Sql.of("ALTER TABLE %n ADD UNIQUE (%n)", table, column)
                            .text());
                    statement.execute(Sql.of("ALTER TABLE %n ADD UNIQUE (%N)", table, List.of(column, "q"))
                            .text());
                    statement.execute(Sql.of("ALTER TABLE %n ADD CHECK (%n > 0)", table, column)
                            .text());
                    statement.execute(Sql.of("ALTER TABLE %n ADD CHECK (%n > q)", table, column)
                            .text());
                    statement.execute(Sql.of("ALTER TABLE %n ADD FOREIGN KEY (q) REFERENCES %n", table, table)
                            .text());
                    statement.execute(Sql.of("CREATE INDEX ON %n (%N)", table, List.of("q", column))
                            .text());
                    assertThat(strings(connection, NAMES)).containsExactlyInAnyOrderElementsOf(expected(table, column));
                    statement.execute(Sql.of("DROP TABLE %n", table).text());
                }
            }
        }
    }

    private static final String NAMES = """
            SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
            UNION SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('i', 'S')
            """;

    private static List<String> expected(String table, String column) {
        return List.of(
                ObjectNames.byServer(ObjectNames.Kind.SEQ, table, List.of(column)),
                ObjectNames.byServer(ObjectNames.Kind.PKEY, table, List.of()),
                ObjectNames.byServer(ObjectNames.Kind.KEY, table, List.of(column)),
                keyOfTwo(table, column),
                ObjectNames.byServer(ObjectNames.Kind.CHECK, table, List.of(column)),
                ObjectNames.byServer(ObjectNames.Kind.CHECK, table, List.of()),
                ObjectNames.byServer(ObjectNames.Kind.FKEY, table, List.of("q")),
                ObjectNames.byServer(ObjectNames.Kind.IDX, table, List.of("q", column)));
    }

    /** A long column leaves no room for the second one, so both keys would have one name. */
    private static String keyOfTwo(String table, String column) {
        String first = ObjectNames.byServer(ObjectNames.Kind.KEY, table, List.of(column));
        return ObjectNames.byServer(ObjectNames.Kind.KEY, table, List.of(column, "q"), first::equals);
    }

    private static String echo(Connection connection, String query, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
