package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what a step declares with what the server shows in the step's own transaction, just before it is committed: locks
 * on tables that were there before, rewrites, and scans under a lock that blocks others.
 */
final class LockMeter {

    /** Weakest first; the first three are what statements of an application take. */
    private static final List<String> MODES = List.of(
            "AccessShareLock",
            "RowShareLock",
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");

    /** FirstNormalObjectId: what is below belongs to the server. */
    private static final int FIRST_OF_USERS = 16_384;

    private static final int HARMLESS = MODES.indexOf("RowExclusiveLock");

    private final Map<String, Long> files = new HashMap<>();
    private final Map<String, Long> scans = new HashMap<>();

    private LockMeter() {}

    /** To be called in the transaction, before the statement. */
    static LockMeter start(Connection connection) throws SQLException {
        LockMeter meter = new LockMeter();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT oid::regclass::text, relfilenode::bigint, pg_stat_get_xact_numscans(oid) FROM pg_class"
                                + " WHERE relkind IN ('r', 'p') AND oid >= " + FIRST_OF_USERS)) {
            while (rows.next()) {
                meter.files.put(plain(rows.getString(1)), rows.getLong(2));
                meter.scans.put(plain(rows.getString(1)), rows.getLong(3));
            }
        }
        return meter;
    }

    /** To be called after the statement; tables that the migration itself has made are nobody's concern. */
    void check(Connection connection, Step step, Set<String> tablesOfOthers) throws SQLException {
        Set<String> declared = new TreeSet<>();
        step.lock().tables().forEach(table -> declared.add(plain(table)));
        try (PreparedStatement query = connection.prepareStatement("""
                        SELECT c.oid::regclass::text, l.mode, c.relfilenode::bigint, pg_stat_get_xact_numscans(c.oid)
                        FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
                        WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.granted
                            AND c.relkind IN ('r', 'p') AND c.oid >=\s""" + FIRST_OF_USERS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String table = plain(rows.getString(1));
                if (tablesOfOthers.contains(table) && files.containsKey(table)) {
                    check(step, declared, table, rows);
                }
            }
        }
    }

    /** A name without its quotes, enough to compare by. */
    static String plain(String name) {
        return name.replace("\"", "");
    }

    private void check(Step step, Set<String> declared, String table, ResultSet row) throws SQLException {
        int measured = MODES.indexOf(row.getString(2));
        int allowed = declared.contains(table) ? level(step.lock().mode()) : HARMLESS;
        assertThat(measured)
                .as(
                        "lock on %s: measured %s, declared %s by %s",
                        table, row.getString(2), step.lock(), step.arguments())
                .isLessThanOrEqualTo(allowed);
        assertThat(row.getLong(3))
                .as("%s is rewritten by %s", table, step.arguments())
                .isEqualTo(files.get(table));
        if (measured > level(Lock.Mode.SHARE_UPDATE_EXCLUSIVE)) {
            assertThat(row.getLong(4))
                    .as("scans of %s under %s by %s", table, row.getString(2), step.arguments())
                    .isEqualTo(scans.get(table));
        }
    }

    private static int level(Lock.Mode mode) {
        return switch (mode) {
            case NONE -> HARMLESS;
            case SHARE_UPDATE_EXCLUSIVE -> MODES.indexOf("ShareUpdateExclusiveLock");
            case SHARE -> MODES.indexOf("ShareLock");
            case SHARE_ROW_EXCLUSIVE -> MODES.indexOf("ShareRowExclusiveLock");
            case ACCESS_EXCLUSIVE -> MODES.indexOf("AccessExclusiveLock");
        };
    }
}
