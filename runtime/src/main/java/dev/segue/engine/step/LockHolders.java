package dev.segue.engine.step;

import dev.segue.engine.Redactor;
import dev.segue.engine.step.LockHolder.Vacuum;
import dev.segue.migration.Lock;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who stands in the way of a table lock. Conflicts: PostgreSQL manual, section 13.3.1, table 13.2. */
final class LockHolders {

    private static final List<String> BLOCK_SHARE_UPDATE_EXCLUSIVE = List.of(
            "ShareUpdateExclusiveLock", "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock");
    private static final List<String> BLOCK_SHARE = List.of(
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");
    private static final List<String> BLOCK_SHARE_ROW_EXCLUSIVE = List.of(
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");
    private static final List<String> ALL = List.of(
            "AccessShareLock",
            "RowShareLock",
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");

    /** Oldest first. A prepared transaction has no session; its locks have no pid. */
    private static final String QUERY = """
            SELECT coalesce(l.pid, 0) AS pid, l.virtualtransaction, bool_or(l.granted) AS granted,
                extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, p.prepared)) * 1000 AS age_ms,
                a.backend_type, a.application_name, coalesce(a.usename, p.owner) AS usename,
                CASE WHEN l.pid IS NULL THEN 'prepared transaction ' || coalesce(p.gid, '') ELSE a.state END AS state, a.query
            FROM pg_locks l
            LEFT JOIN pg_stat_activity a ON a.pid = l.pid
            LEFT JOIN pg_prepared_xacts p ON l.pid IS NULL AND l.virtualtransaction = '-1/' || p.transaction::text
            WHERE l.locktype = 'relation' AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.relation::bigint = ANY (?) AND l.mode = ANY (?) AND l.pid IS DISTINCT FROM pg_backend_pid()
            GROUP BY 1, 2, 4, 5, 6, 7, 8, 9
            ORDER BY age_ms DESC NULLS LAST, pid""";

    private LockHolders() {}

    /** Who holds or awaits a lock on one of the relations that conflicts with the mode; the oldest first. */
    static List<LockHolder> of(Connection connection, Lock.Mode mode, Collection<Long> relations) throws SQLException {
        return holding(connection, conflicting(mode), relations);
    }

    /** Who may hold locks on rows of the table; the oldest first. */
    static List<LockHolder> ofRows(Connection connection, RelationName table) throws SQLException {
        List<Long> relations =
                LockTargets.resolve(connection, Lock.share(table.sql())).relations();
        return holding(connection, List.of("RowShareLock", "RowExclusiveLock", "ExclusiveLock"), relations);
    }

    private static List<String> conflicting(Lock.Mode mode) {
        return switch (mode) {
            case NONE -> List.of();
            case SHARE_UPDATE_EXCLUSIVE -> BLOCK_SHARE_UPDATE_EXCLUSIVE;
            case SHARE -> BLOCK_SHARE;
            case SHARE_ROW_EXCLUSIVE -> BLOCK_SHARE_ROW_EXCLUSIVE;
            case ACCESS_EXCLUSIVE -> ALL;
        };
    }

    private static List<LockHolder> holding(Connection connection, List<String> modes, Collection<Long> relations)
            throws SQLException {
        List<LockHolder> holders = new ArrayList<>();
        if (modes.isEmpty() || relations.isEmpty()) {
            return holders;
        }
        Array oids = connection.createArrayOf("int8", relations.toArray());
        Array names = connection.createArrayOf("text", modes.toArray());
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setArray(1, oids);
            query.setArray(2, names);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    holders.add(holder(rows));
                }
            }
        }
        return holders;
    }

    private static LockHolder holder(ResultSet row) throws SQLException {
        String sql = text(row.getString("query"));
        Duration age = Duration.ofMillis(row.getLong("age_ms"));
        String words = "pid %d, application %s, user %s, %s for %s%s: %s"
                .formatted(
                        row.getInt("pid"),
                        text(row.getString("application_name")).isEmpty()
                                ? "unnamed"
                                : Redactor.redact(row.getString("application_name")),
                        text(row.getString("usename")),
                        text(row.getString("state")).isEmpty() ? "running" : row.getString("state"),
                        Words.duration(age),
                        row.getBoolean("granted") ? "" : ", itself waiting",
                        QueryText.withoutLiterals(sql));
        return new LockHolder(
                row.getInt("pid"),
                row.getString("virtualtransaction"),
                row.getBoolean("granted"),
                age,
                vacuum(text(row.getString("backend_type")), sql),
                words);
    }

    private static Vacuum vacuum(String backendType, String query) {
        if (!backendType.equals("autovacuum worker")) {
            return Vacuum.NO;
        }
        return query.contains("(to prevent wraparound)") ? Vacuum.STAYS : Vacuum.GIVES_WAY;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
