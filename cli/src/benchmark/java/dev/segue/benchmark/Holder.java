package dev.segue.benchmark;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** Another session's transaction that has written into a table and goes on for a while, as a report or a forgotten shell does. */
final class Holder implements AutoCloseable {

    private static final int SETTLE_MILLIS = 500;

    private final Optional<Thread> thread;

    private Holder(Optional<Thread> thread) {
        this.thread = thread;
    }

    static Holder none() {
        return new Holder(Optional.empty());
    }

    static Holder of(TestDatabase database, String table, Duration duration) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ROW EXCLUSIVE MODE");
        }
        Thread thread = new Thread(() -> hold(connection, duration));
        thread.start();
        return new Holder(Optional.of(thread));
    }

    /** Waits until the transaction, where there is one, is older than every try for a lock may take. */
    void settle() throws InterruptedException {
        Thread.sleep(SETTLE_MILLIS);
    }

    @Override
    public void close() {
        if (thread.isPresent()) {
            thread.get().interrupt();
            try {
                thread.get().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void hold(Connection connection, Duration duration) {
        try (connection) {
            Thread.sleep(duration.toMillis());
            connection.commit();
        } catch (InterruptedException e) {
            // the measurement is over before the transaction is: closing the connection ends it
        } catch (SQLException e) {
            throw new IllegalStateException("holding the table: " + e.getMessage(), e);
        }
    }
}
