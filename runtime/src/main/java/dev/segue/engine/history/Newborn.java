package dev.segue.engine.history;

import dev.segue.engine.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Remembers that a schema was empty when its first run began, from then until that run returns or fails; a run that is killed, or
 * that an {@link Error} of the JVM ends, leaves the mark. While it is there, no release has been let in.
 */
public final class Newborn {

    private static final String EMPTY = """
            SELECT NOT EXISTS (SELECT 1 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f'))""";

    private final Connection connection;
    private final Scope scope;

    public Newborn(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Whether it still is. */
    public boolean is() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM " + table() + " WHERE key = ?")) {
            query.setString(1, key(scope));
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Remembers it, if the schema is empty now; forgets what an earlier run remembered, if it is not. */
    public boolean markIfEmpty() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EMPTY)) {
            query.setString(1, scope.schema());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    end();
                    return false;
                }
            }
        }
        execute("INSERT INTO " + table() + " (key, value) VALUES (?, 'true') ON CONFLICT (key) DO NOTHING");
        return true;
    }

    /** From now on a release may be running on the schema. */
    public void end() throws SQLException {
        execute("DELETE FROM " + table() + " WHERE key = ?");
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key(scope));
            statement.executeUpdate();
        }
    }

    /** Under which the history keeps the mark of a scope. */
    public static String key(Scope scope) {
        return "newborn/" + scope.unit() + "/" + scope.schema();
    }

    private String table() {
        return SqlName.quote(scope.historySchema(), "meta");
    }
}
