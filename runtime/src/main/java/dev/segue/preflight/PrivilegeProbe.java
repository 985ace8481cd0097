package dev.segue.preflight;

import dev.segue.preflight.PreflightReport.Check;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the user may do what the pending steps need: create in the schema, make the history, own the tables it alters. */
final class PrivilegeProbe implements Probe {

    private static final String NAME = "privileges";

    private static final String GRANTS = """
            SELECT who.name, has_schema_privilege(who.name, ?, 'CREATE'), has_database_privilege(who.name, current_database(), 'CREATE'),
                EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = ?), quote_ident(current_database())
            FROM (SELECT coalesce(nullif(?, ''), current_user) AS name) AS who""";

    private static final String OWNS =
            "SELECT pg_has_role(coalesce(nullif(?, ''), current_user), relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass(?)";

    @Override
    public Check look(Subject subject) throws SQLException {
        List<String> missing = new ArrayList<>();
        List<String> grants = new ArrayList<>();
        try (PreparedStatement query = subject.connection().prepareStatement(GRANTS)) {
            query.setString(1, subject.scope().schema());
            query.setString(2, subject.scope().historySchema());
            query.setString(3, subject.role());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                judge(subject, row, missing, grants);
            }
        }
        for (String table : subject.lockedTables()) {
            if (!owns(subject, table)) {
                missing.add("does not own " + table);
                grants.add("make it a member of the role that owns " + table);
            }
        }
        return missing.isEmpty()
                ? Probe.ok(NAME, "the user may do what the pending steps need")
                : Probe.blocking(NAME, "the user " + String.join(", ", missing), String.join("; ", grants));
    }

    private static void judge(Subject subject, ResultSet row, List<String> missing, List<String> grants)
            throws SQLException {
        String user = row.getString(1);
        if (!row.getBoolean(2)) {
            missing.add("may not create in schema " + subject.scope().schema());
            grants.add(
                    "GRANT CREATE ON SCHEMA %s TO %s".formatted(subject.scope().schema(), user));
        }
        if (!row.getBoolean(4) && !row.getBoolean(3)) {
            missing.add("may not create the history schema " + subject.scope().historySchema());
            grants.add("GRANT CREATE ON DATABASE %s TO %s".formatted(row.getString(5), user));
        }
    }

    private static boolean owns(Subject subject, String table) throws SQLException {
        try (PreparedStatement query = subject.connection().prepareStatement(OWNS)) {
            query.setString(1, subject.role());
            query.setString(2, table);
            try (ResultSet row = query.executeQuery()) {
                return !row.next() || row.getBoolean(1);
            }
        }
    }
}
