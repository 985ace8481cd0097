package dev.segue.engine.session;

import dev.segue.ConnectException;
import dev.segue.RuntimeError;
import dev.segue.engine.history.Scope;
import dev.segue.hash.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock that makes runs of one scope take turns: an advisory lock of the session, taken without waiting inside the server
 * and with no transaction open (PostgreSQL manual, section 13.3.5), so that it never holds up CREATE INDEX CONCURRENTLY.
 *
 * @param key second half of the key; the first is {@link #NAMESPACE}
 */
public record RunnerLock(int key) {

    /** First half of the key. */
    public static final int NAMESPACE = 0x5E60D;

    private static final String MINE = """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()
                AND classid = (?::integer)::oid AND objid = (?::integer)::oid AND objsubid = 2""";

    private static final String HOLDER = """
            SELECT a.pid, coalesce(nullif(a.application_name, ''), 'unnamed'), coalesce(a.usename, ''),
                coalesce(host(a.client_addr), 'local'), coalesce(a.state, ''),
                extract(epoch FROM clock_timestamp() - a.state_change)
            FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.classid = (?::integer)::oid AND l.objid = (?::integer)::oid AND l.objsubid = 2""";

    /**
     * Who holds the lock.
     *
     * @param active whether the server is executing something for it right now
     * @param since how long it has been in that state
     */
    public record Holder(int pid, String application, String user, String host, boolean active, Duration since) {
        @Override
        public String toString() {
            return "pid %d (%s, user %s, from %s)".formatted(pid, application, user, host);
        }
    }

    /** The lock of a scope. */
    public static RunnerLock of(Scope scope) {
        return new RunnerLock(Hash.first32Bits(String.join("\n", scope.historySchema(), scope.unit(), scope.schema())));
    }

    /**
     * Takes the lock if it is free.
     *
     * @throws ConnectException where it was granted to another session than the one that asks: a transaction pooler
     */
    public boolean tryAcquire(Connection connection) throws SQLException {
        if (!holds(connection, "SELECT pg_try_advisory_lock(?, ?)::integer")) {
            return false;
        }
        if (!holds(connection, MINE)) {
            throw pooled();
        }
        return true;
    }

    /** Gives the lock back. */
    public void release(Connection connection) throws SQLException {
        if (!holds(connection, "SELECT pg_advisory_unlock(?, ?)::integer")) {
            throw pooled();
        }
    }

    /** Who holds it now. */
    public Optional<Holder> holder(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setInt(1, NAMESPACE);
            query.setInt(2, key);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? Optional.of(holder(result)) : Optional.empty();
            }
        }
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5).startsWith("active"),
                Duration.ofMillis((long) (row.getDouble(6) * 1000)));
    }

    private boolean holds(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, NAMESPACE);
            query.setInt(2, key);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1) > 0;
            }
        }
    }

    private static ConnectException pooled() {
        return new ConnectException(
                RuntimeError.POOLED,
                "the connection goes through a transaction pooler: the lock of the run belongs to another session than"
                        + " the one that asked for it; give a direct url in segue.migration-url");
    }
}
