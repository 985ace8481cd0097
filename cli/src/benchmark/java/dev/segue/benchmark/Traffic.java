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
import org.postgresql.ds.PGSimpleDataSource;

/** Sessions of an application: each reads or writes one row of one table again and again, and remembers its longest query. */
final class Traffic implements AutoCloseable {

    /**
     * A query that a session sent.
     *
     * @param name of the session, for example {@code write users}
     * @param start {@link System#nanoTime} when it was sent
     * @param end when the answer was here
     * @param step what the migration did when it was sent
     */
    record Query(String name, long start, long end, String step) {

        double millis() {
            return (end - start) / 1e6;
        }
    }

    private static final int PAUSE_MILLIS = 5;

    private final List<Thread> sessions = new ArrayList<>();
    private final AtomicLong queries = new AtomicLong();
    private final Supplier<String> step;
    private Query worst = new Query("", 0, 0, "");
    private Optional<RuntimeException> failure = Optional.empty();
    private volatile boolean goesOn = true;

    Traffic(TestDatabase database, List<String> tables, Supplier<String> step) {
        this.step = step;
        for (String table : tables) {
            start(database, "read " + table, "SELECT id FROM " + table + " WHERE id = 7");
            start(database, "write " + table, "UPDATE " + table + " SET id = id WHERE id = 8");
        }
    }

    /** Forgets what was before. */
    synchronized void begin() {
        worst = new Query("", 0, 0, "");
        queries.set(0);
    }

    long queries() {
        return queries.get();
    }

    /** Ends the sessions and returns the longest query of all; fails where a query failed. */
    Query stop() {
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

    private synchronized void took(Query query) {
        if (query.millis() > worst.millis()) {
            worst = query;
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
        PGSimpleDataSource source = database.dataSource();
        source.setApplicationName(name);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute(); // connecting and planning do not count
            while (goesOn) {
                String during = step.get();
                long start = System.nanoTime();
                statement.execute();
                took(new Query(name, start, System.nanoTime(), during));
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
