package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.engine.history.HistorySetup;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code segue drop} where somebody else works meanwhile. */
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
}
