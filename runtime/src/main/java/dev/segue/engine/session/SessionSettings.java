package dev.segue.engine.session;

import dev.segue.engine.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a session that a run changes, as they were. */
final class SessionSettings {

    /**
     * Puts schemas that hold nothing but members of extensions behind the one that is migrated, so that these are found under their
     * bare names, as users have them. Nothing else can be meant by a bare name there, by a DROP … IF EXISTS for example; and nobody
     * but the owner, who is trusted already, can put anything there that would be found before what is meant (PostgreSQL manual,
     * section 5.10.6 "Usage Patterns").
     */
    private static final String FIND_EXTENSIONS = """
            SELECT set_config('search_path', current_setting('search_path') || string_agg(', ' || quote_ident(n.nspname), '' ORDER BY n.nspname), false)
              FROM pg_namespace n
             WHERE n.nspname NOT IN ('pg_catalog', ?)
               AND EXISTS (SELECT FROM pg_extension x WHERE x.extnamespace = n.oid)
               AND EXISTS (SELECT FROM pg_roles r
                            WHERE r.oid = n.nspowner AND (r.rolsuper OR r.rolname IN (current_user, 'pg_database_owner')))
               AND NOT EXISTS (SELECT FROM aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
                                WHERE a.privilege_type = 'CREATE' AND a.grantee <> n.nspowner)
               AND NOT EXISTS (SELECT FROM pg_depend o
                                WHERE o.refclassid = 'pg_namespace'::regclass AND o.refobjid = n.oid
                                  AND o.classid NOT IN ('pg_extension'::regclass, 'pg_default_acl'::regclass)
                                  AND NOT EXISTS (SELECT FROM pg_depend e
                                                   WHERE e.classid = o.classid AND e.objid = o.objid AND e.deptype = 'e'))
            HAVING count(*) > 0
            """;

    private final Map<String, String> before;

    private SessionSettings(Map<String, String> before) {
        this.before = before;
    }

    /** Sets what a run needs, in three statements, and remembers what was there. */
    static SessionSettings apply(Connection connection, String schema, String role) throws SQLException {
        Map<String, String> wanted = wanted(schema, role);
        SessionSettings settings = new SessionSettings(read(connection, List.copyOf(wanted.keySet())));
        try {
            set(connection, wanted);
            findExtensions(connection, schema);
        } catch (SQLException e) {
            restoreAfter(e, settings, connection);
            throw e;
        }
        return settings;
    }

    private static void restoreAfter(SQLException failure, SessionSettings settings, Connection connection) {
        try {
            settings.restore(connection);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    void restore(Connection connection) throws SQLException {
        set(connection, before);
    }

    private static Map<String, String> wanted(String schema, String role) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("application_name", "segue");
        if (!role.isEmpty()) {
            wanted.put("role", role);
        }
        wanted.put("search_path", SqlName.quote(schema));
        wanted.put("TimeZone", "UTC");
        wanted.put("default_transaction_isolation", "read committed");
        wanted.put("default_transaction_read_only", "off");
        wanted.put("statement_timeout", "0");
        wanted.put("lock_timeout", "0");
        wanted.put("idle_in_transaction_session_timeout", "0");
        return wanted;
    }

    private static void findExtensions(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND_EXTENSIONS)) {
            query.setString(1, schema);
            query.executeQuery().close();
        }
    }

    private static Map<String, String> read(Connection connection, List<String> names) throws SQLException {
        String sql = "SELECT " + String.join(", ", Collections.nCopies(names.size(), "current_setting(?)"));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) {
                query.setString(i + 1, names.get(i));
            }
            Map<String, String> values = new LinkedHashMap<>();
            try (ResultSet result = query.executeQuery()) {
                result.next();
                for (int i = 0; i < names.size(); i++) {
                    values.put(names.get(i), result.getString(i + 1));
                }
            }
            return values;
        }
    }

    private static void set(Connection connection, Map<String, String> values) throws SQLException {
        String sql = "SELECT " + String.join(", ", Collections.nCopies(values.size(), "set_config(?, ?, false)"));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int next = 1;
            for (Map.Entry<String, String> value : values.entrySet()) {
                query.setString(next++, value.getKey());
                query.setString(next++, value.getValue());
            }
            query.executeQuery().close();
        }
    }
}
