package dev.segue.benchmark;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

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
    private final AtomicLong queries = new AtomicLong();
    private final Supplier<String> step;
    private Stall worst = new Stall(0, "", "");
    private Optional<RuntimeException> failure = Optional.empty();
    private volatile boolean goesOn = true;

    Traffic(TestDatabase database, Supplier<String> step) {
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
    Stall stop() {
        close();
        synchronized (this) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return worst;
        }
    }

    @Override
    public void close() {
        goesOn = false;
        for (Thread session : sessions) {
            try {
                session.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void took(Stall stall) {
        if (stall.millis() > worst.millis()) {
            worst = stall;
        }
    }

    private synchronized void failed(RuntimeException exception) {
        failure = Optional.of(failure.orElse(exception));
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
                took(new Stall((System.nanoTime() - start) / 1e6, name, during));
                queries.incrementAndGet();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            failed(new IllegalStateException(name + ": " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
