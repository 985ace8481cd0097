package dev.segue.benchmark;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Sessions of an application: each reads or writes one row of one table again and again, and remembers its longest wait. */
final class Traffic implements AutoCloseable {

    /** Those that the second release changes. */
    static final List<String> TABLES = List.of("claims", "payments", "policies", "policy_holders", "users");

    /**
     * The longest wait.
     *
     * @param millis how long
     * @param query for example {@code write users}
     * @param step what the migration did when it began
     */
    record Stall(double millis, String query, String step) {}

    private static final int PAUSE_MILLIS = 5;

    private final List<Thread> sessions = new ArrayList<>();
    private final AtomicReference<Stall> worst = new AtomicReference<>(new Stall(0, "", ""));
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final AtomicLong queries = new AtomicLong();
    private final AtomicReference<String> step;
    private volatile boolean goesOn = true;

    Traffic(TestDatabase database, AtomicReference<String> step) {
        this.step = step;
        for (int i = 0; i < TABLES.size(); i++) {
            String table = TABLES.get(i);
            start(database, "read " + table, "SELECT id FROM " + table + " WHERE id = 7");
            start(database, "write " + table, "UPDATE " + table + " SET id = id WHERE id = 8");
        }
    }

    long queries() {
        return queries.get();
    }

    /** Ends the sessions and returns the longest wait of all; fails where a query failed. */
    Stall stop() throws InterruptedException {
        goesOn = false;
        for (Thread session : sessions) {
            session.join();
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return worst.get();
    }

    @Override
    public void close() throws InterruptedException {
        goesOn = false;
        for (Thread session : sessions) {
            session.join();
        }
    }

    private void start(TestDatabase database, String name, String sql) {
        Thread thread = new Thread(() -> session(database, name, sql), name);
        sessions.add(thread);
        thread.start();
    }

    private void session(TestDatabase database, String name, String sql) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute(); // connecting and planning do not count
            while (goesOn) {
                String during = step.get();
                long start = System.nanoTime();
                statement.execute();
                Stall stall = new Stall((System.nanoTime() - start) / 1e6, name, during);
                worst.accumulateAndGet(stall, (one, other) -> one.millis() >= other.millis() ? one : other);
                queries.incrementAndGet();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            failure.compareAndSet(null, new IllegalStateException(name + ": " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
