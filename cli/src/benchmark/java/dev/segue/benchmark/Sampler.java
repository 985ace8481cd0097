package dev.segue.benchmark;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** Asks the server every few milliseconds what the sessions of others do, and which lock they wait for. */
final class Sampler implements AutoCloseable {

    private static final int PAUSE_MILLIS = 5;

    /** waitstart is there from PostgreSQL 14; it is null for the first instant of a wait. */
    private static final String SESSIONS = """
            WITH waits AS MATERIALIZED (SELECT pid, waitstart, locktype, mode, relation FROM pg_locks WHERE NOT granted)
            SELECT a.pid, a.application_name, coalesce(a.wait_event_type || ' ' || a.wait_event, 'no wait event') AS event,
                coalesce(w.waitstart::text, '') AS since,
                coalesce(extract(epoch FROM clock_timestamp() - w.waitstart) * 1000, 0)::float8 AS waited,
                coalesce(w.mode || ' on ' || coalesce(w.relation::regclass::text, w.locktype), '') AS lock,
                coalesce((SELECT string_agg(b.application_name || ': ' || left(regexp_replace(b.query, '\\s+', ' ', 'g'), 60), '; ')
                    FROM pg_stat_activity b WHERE w.pid IS NOT NULL AND b.pid = ANY (pg_blocking_pids(a.pid))), '') AS behind
            FROM pg_stat_activity a LEFT JOIN waits w ON w.pid = a.pid
            WHERE a.datname = current_database() AND a.backend_type = 'client backend' AND a.state = 'active'
                AND a.pid <> pg_backend_pid() AND a.application_name NOT LIKE 'segue%'""";

    private final PGSimpleDataSource source;
    private final Thread thread = new Thread(this::samples, "sampler");
    private final List<Sample> samples = new ArrayList<>();
    private Optional<SQLException> failure = Optional.empty();
    private volatile boolean goesOn = true;

    Sampler(TestDatabase database) {
        source = database.dataSource();
        source.setApplicationName("sampler");
        thread.start();
    }

    /** Ends and returns what was seen, in the order of time. */
    List<Sample> stop() {
        close();
        if (failure.isPresent()) {
            throw new IllegalStateException("sampling: " + failure.get().getMessage(), failure.get());
        }
        return List.copyOf(samples);
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void samples() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(SESSIONS)) {
            while (goesOn) {
                samples.add(sample(statement));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            failure = Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Sample sample(PreparedStatement statement) throws SQLException {
        List<Sample.Busy> busy = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                busy.add(new Sample.Busy(
                        row.getString("application_name"),
                        row.getString("event"),
                        new Sample.LockWait(
                                row.getInt("pid") + " " + row.getString("since"),
                                row.getDouble("waited"),
                                row.getString("lock"),
                                row.getString("behind"))));
            }
        }
        return new Sample(System.nanoTime(), busy);
    }
}
