package dev.segue.engine.step;

import dev.segue.LockPatience;
import dev.segue.MigrationListener.StepEvent;
import dev.segue.migration.Contract;
import dev.segue.migration.Expand;
import dev.segue.migration.Migrate;
import dev.segue.migration.Migration;
import dev.segue.migration.Step;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A database and what is needed to run single steps in it. */
final class StepBench {

    final TestDatabase database;
    final RecordingListener listener = new RecordingListener();
    LockPatience patience = new LockPatience(Duration.ofSeconds(30), Duration.ofMillis(100));
    boolean dataLossAllowed;
    HookedJournal.Hook hook = (moment, connection) -> {};

    private StepBench(TestDatabase database) {
        this.database = database;
    }

    static StepBench on(int major, String... statements) {
        StepBench bench = new StepBench(TestPostgres.major(major).createDatabase());
        bench.database.execute(statements);
        return bench;
    }

    static StepBench newest(String... statements) {
        return on(18, statements);
    }

    /** Runs the step on a connection of its own. */
    long run(Step step) throws SQLException {
        try (Connection connection = database.connect()) {
            return run(connection, step);
        }
    }

    long run(Connection connection, Step step) throws SQLException {
        return new StepRunner().run(context(connection), step);
    }

    StepContext context(Connection connection) throws SQLException {
        StepEvent event = new StepEvent("m1", "test", "up", "EXPAND", 1, 1, "a step");
        return new StepContext(
                connection,
                "main",
                "public",
                "segue",
                "m1",
                event,
                patience,
                Duration.ofMillis(50),
                listener,
                new HookedJournal(RecordingJournal.open(connection), hook),
                dataLossAllowed);
    }

    static Step expand(Consumer<Expand> call) {
        return only(steps -> call.accept(steps.expand("test")));
    }

    static Step migrate(Consumer<Migrate> call) {
        return only(steps -> call.accept(steps.migrate("test")));
    }

    static Step contract(Consumer<Contract> call) {
        return only(steps -> call.accept(steps.contract("test")));
    }

    private static Step only(Consumer<Steps> call) {
        return Steps.up(new Migration() {
                    @Override
                    public void up(Steps steps) {
                        call.accept(steps);
                    }

                    @Override
                    public void down(Steps steps) {}
                })
                .get(0);
    }

    /** Each row as its columns joined by {@code |}. */
    List<String> rows(String query) {
        try (Connection connection = database.connect()) {
            return rows(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : "|").append(rows.getString(i));
                }
                result.add(row.toString());
            }
        }
        return result;
    }

    String value(String query) {
        return rows(query).get(0);
    }

    /** Waits for something that must come about; the limit only ends a broken test. */
    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about");
            }
            LockTries.sleep(10);
        }
    }
}
