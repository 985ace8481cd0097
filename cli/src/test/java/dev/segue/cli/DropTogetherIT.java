package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.engine.history.HistorySetup;
import dev.segue.engine.history.Scope;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code segue drop} where somebody else works meanwhile, or where it is broken off. */
class DropTogetherIT {

    private static final String FIRST_ROW = """
            INSERT INTO segue.migration (unit, schema_name, id, parent, name, state, checksum, plan)
            VALUES ('billing', 'public', '1', '', 'Other', 'PENDING', '', '{}')""";
    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheHistoryForTheFirstRunOfAnotherUnit(boolean rowWritten) throws Exception {
        ProjectFixture project = Notes.droppable(folder, database, "String title;");
        CompletableFuture<Integer> drop;
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            if (rowWritten) {
                statement.execute(FIRST_ROW);
            } else {
                HistorySetup.lock(statement, "segue");
            }
            drop = CompletableFuture.supplyAsync(
                    () -> project.segue(database, "drop", "--confirm-database", database.name()));
            while (Rows.of(database, WAITING).contains("0") && !drop.isDone()) {
                Thread.sleep(20);
            }
            if (!rowWritten) {
                statement.execute(FIRST_ROW);
            }
            other.commit();
        }

        assertThat(drop.get(1, TimeUnit.MINUTES)).isZero();
        assertThat(Rows.of(database, "SELECT unit FROM segue.migration")).containsExactly("billing");
    }

    @Test
    void dropsNothingWhereTheProgramBreaksDown() throws Exception {
        Notes.droppable(folder, database, "String title;");
        Emptying emptying = new Emptying(new Scope("segue", "main", "public"), List.of());
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> emptying.run(breakingDownAtTheEnd(connection)))
                    .isInstanceOf(StackOverflowError.class);

            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(Rows.columns(database)).contains("notes.title");
    }

    private static Connection breakingDownAtTheEnd(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                throw new StackOverflowError();
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                DropTogetherIT.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }
}
