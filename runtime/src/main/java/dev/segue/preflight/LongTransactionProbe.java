package dev.segue.preflight;

import dev.segue.engine.Redactor;
import dev.segue.preflight.PreflightReport.Check;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Transactions that have been open for long and hold a lock on a table that a pending step locks. */
final class LongTransactionProbe implements Probe {

    private static final String NAME = "long-transactions";

    private static final String HOLDERS = """
            SELECT DISTINCT a.pid, coalesce(nullif(a.application_name, ''), 'unnamed'), coalesce(a.usename, ''), a.state,
                extract(epoch FROM clock_timestamp() - a.xact_start)::bigint, l.relation::regclass::text
            FROM pg_stat_activity AS a JOIN pg_locks AS l ON l.pid = a.pid AND l.granted
            WHERE a.pid <> pg_backend_pid() AND a.xact_start < clock_timestamp() - interval '5 seconds'
                AND l.relation IN (SELECT to_regclass(name) FROM unnest(?) AS name)
            ORDER BY 5 DESC, 1 LIMIT 5""";

    @Override
    public Check look(Subject subject) throws SQLException {
        List<String> found = new ArrayList<>();
        Array tables = subject.connection()
                .createArrayOf("text", subject.lockedTables().toArray());
        try (PreparedStatement query = subject.connection().prepareStatement(HOLDERS)) {
            query.setArray(1, tables);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(Redactor.redact("pid %d (%s, user %s, %s) for %d s on %s"
                            .formatted(
                                    row.getInt(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getLong(5),
                                    row.getString(6))));
                }
            }
        }
        return found.isEmpty()
                ? Probe.ok(NAME, "no transaction has held a table that will be locked for more than 5 s")
                : Probe.warning(
                        NAME,
                        "a run would wait for " + String.join("; ", found),
                        "nobody queues behind a run, but it goes on only when they end: let them end, or SELECT pg_terminate_backend(pid)");
    }
}
