package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.expand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.StepException;
import dev.segue.migration.Code;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgConnection;

/** The connection that a step's code is given, and all that it hands out. */
final class CodeConnectionIT {

    static Stream<Code> waysToTheTransaction() {
        return Stream.of(
                connection -> connection.createStatement().getConnection().commit(),
                connection ->
                        connection.prepareStatement("SELECT 1").getConnection().rollback(),
                connection -> connection.prepareCall("SELECT 1").getConnection().close(),
                connection -> connection.getMetaData().getConnection().setAutoCommit(true),
                connection -> connection
                        .createStatement()
                        .executeQuery("SELECT 1")
                        .getStatement()
                        .getConnection()
                        .commit(),
                connection -> connection
                        .getMetaData()
                        .getTables(null, null, "users", null)
                        .getStatement()
                        .getConnection()
                        .commit(),
                connection -> array(connection)
                        .getResultSet()
                        .getStatement()
                        .getConnection()
                        .commit(),
                connection -> connection.unwrap(Connection.class).commit(),
                connection -> connection.unwrap(BaseConnection.class).commit(),
                connection -> connection.unwrap(PgConnection.class).commit(),
                connection -> connection
                        .createStatement()
                        .unwrap(Statement.class)
                        .getConnection()
                        .commit(),
                connection -> ((Connection) connection.unwrap(PGConnection.class)).commit(),
                connection -> StepTransaction.execute(connection, "COMMIT"),
                connection ->
                        StepTransaction.execute(connection, "INSERT INTO users VALUES (2); /* - */ end; SELECT 1"),
                connection -> connection.createStatement().addBatch("ROLLBACK"),
                connection -> connection.createStatement().executeUpdate("abort"),
                connection -> connection.prepareStatement("Commit and chain").execute(),
                connection -> connection.prepareCall("PREPARE TRANSACTION 'x'").execute());
    }

    private static Array array(Connection connection) throws SQLException {
        ResultSet row = connection.createStatement().executeQuery("SELECT ARRAY[1, 2]");
        row.next();
        return (Array) row.getObject(1);
    }

    @ParameterizedTest
    @MethodSource("waysToTheTransaction")
    void noWayLeadsToTheEndOfTheTransaction(Code way) {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        assertThatThrownBy(() -> bench.run(expand(e -> e.code("fails", connection -> {
                    StepTransaction.execute(connection, "INSERT INTO users VALUES (1)");
                    way.run(connection);
                }))))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("its code threw java.lang.")
                .hasMessageContaining("Nothing was changed");
        assertThat(bench.rows("SELECT (SELECT count(*) FROM users), done FROM journal"))
                .containsExactly("0|0");
    }

    @Test
    void whatEndsNoTransactionIsSent() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        bench.run(expand(e -> e.code("works", connection -> {
            StepTransaction.execute(connection, "SAVEPOINT one; INSERT INTO users VALUES (1)");
            StepTransaction.execute(connection, "ROLLBACK WORK TO one; RELEASE one");
            StepTransaction.execute(connection, "SELECT 'x; COMMIT' -- ; COMMIT");
            StepTransaction.execute(
                    connection, "CREATE FUNCTION two() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END");
            StepTransaction.execute(connection, "INSERT INTO users VALUES (two())");
        })));
        assertThat(bench.rows("SELECT id, done FROM users, journal")).containsExactly("2|1");
    }

    @Test
    void whatIsHandedOutWorksAsTheDriversOwn() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        bench.run(expand(e -> e.code("works", connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO users SELECT unnest(?)")) {
                insert.setArray(1, connection.createArrayOf("int", new Object[] {1, 2}));
                assertThat(insert.executeUpdate()).isEqualTo(2);
                assertThat(insert.getConnection()).isEqualTo(connection).hasSameHashCodeAs(connection);
            }
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY users FROM STDIN");
            copy.writeToCopy("3\n".getBytes(StandardCharsets.UTF_8), 0, 2);
            copy.endCopy();
            assertThat(connection.isWrapperFor(PGConnection.class)).isTrue();
            assertThat(connection.isWrapperFor(PgConnection.class)).isFalse();
            try (ResultSet rows = connection.createStatement().executeQuery("SELECT 1/id FROM users")) {
                assertThat(rows.next()).isTrue();
            }
            Savepoint savepoint = connection.setSavepoint();
            assertThatThrownBy(() -> StepTransaction.execute(connection, "SELECT 1 FROM nowhere"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            error -> assertThat(error.getSQLState()).isEqualTo("42P01"));
            connection.rollback(savepoint);
        })));
        assertThat(bench.rows("SELECT sum(id), max(done) FROM users, journal")).containsExactly("6|1");
    }
}
