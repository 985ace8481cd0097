package dev.segue.preflight;

import dev.segue.preflight.PreflightReport.Check;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes that a broken CREATE INDEX CONCURRENTLY has left behind, except those that are being built at this moment. */
final class InvalidIndexProbe implements Probe {

    private static final String NAME = "invalid-indexes";

    private static final String INVALID = """
            SELECT i.indexrelid::regclass::text FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
            JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND NOT i.indisvalid AND c.relkind = 'i'
                AND NOT EXISTS (SELECT 1 FROM pg_stat_progress_create_index AS p WHERE p.index_relid = i.indexrelid)
            ORDER BY 1 LIMIT 10""";

    @Override
    public Check look(Subject subject) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = subject.connection().prepareStatement(INVALID)) {
            query.setString(1, subject.scope().schema());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found.isEmpty()
                ? Probe.ok(NAME, "every index is valid")
                : Probe.warning(
                        NAME,
                        "invalid: " + String.join(", ", found),
                        "one that a pending step builds is rebuilt by it; another costs writes and serves nobody: DROP INDEX CONCURRENTLY");
    }
}
