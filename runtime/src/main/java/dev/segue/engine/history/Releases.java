package dev.segue.engine.history;

import dev.segue.engine.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The tokens of the releases that may boot without looking any further. */
public final class Releases {

    private final String table;

    public Releases(String historySchema) {
        this.table = SqlName.quote(historySchema, "release");
    }

    /**
     * The one query of a boot with nothing to do.
     *
     * @param schema the schema, or empty for the first of the connection's search path
     */
    public boolean knows(Connection connection, String unit, String schema, String token) throws SQLException {
        String place = schema.isEmpty() ? "current_schema()" : "?";
        String sql = "SELECT 1 FROM " + table + " WHERE unit = ? AND token = ? AND schema_name = " + place;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, unit);
            query.setString(2, token);
            if (!schema.isEmpty()) {
                query.setString(3, schema);
            }
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Lets programs with this token boot at once. */
    public void add(Connection connection, Scope scope, String token, String head) throws SQLException {
        String sql = "INSERT INTO " + table
                + " (unit, schema_name, token, head) VALUES (?, ?, ?, ?) ON CONFLICT (unit, schema_name, token) DO NOTHING";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, scope.unit());
            insert.setString(2, scope.schema());
            insert.setString(3, token);
            insert.setString(4, head);
            insert.executeUpdate();
        }
    }

    /** Makes every program look properly at its next boot. */
    public void clear(Connection connection, Scope scope) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE unit = ? AND schema_name = ?")) {
            delete.setString(1, scope.unit());
            delete.setString(2, scope.schema());
            delete.executeUpdate();
        }
    }
}
