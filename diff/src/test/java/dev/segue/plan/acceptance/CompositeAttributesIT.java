package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why there is no recipe for other attributes of a composite type, although PostgreSQL would do it in an instant. */
class CompositeAttributesIT {

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void aReleaseThatDoesNotKnowAnAttributeCanNeitherWriteNorReadTheType(int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                "CREATE TYPE pair AS (a int, b text)",
                "CREATE TABLE pairs (id bigint, p pair)",
                "INSERT INTO pairs VALUES (1, '(1,x)')");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String file = text(statement, "SELECT relfilenode FROM pg_class WHERE relname = 'pairs'");
            statement.execute("ALTER TYPE pair ADD ATTRIBUTE c int");
            assertThat(text(statement, "SELECT relfilenode FROM pg_class WHERE relname = 'pairs'"))
                    .isEqualTo(file);
            assertThat(text(statement, "SELECT p FROM pairs")).isEqualTo("(1,x,)");
            assertThatThrownBy(() -> statement.execute("INSERT INTO pairs VALUES (2, '(2,y)')"))
                    .hasMessageContaining("Too few columns");
            assertThatThrownBy(() -> statement.execute("INSERT INTO pairs VALUES (2, ROW(2, 'y')::pair)"))
                    .hasMessageContaining("cannot cast type record to pair");
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
