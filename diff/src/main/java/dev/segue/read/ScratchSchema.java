package dev.segue.read;

import dev.segue.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema that lives as long as the transaction; what the server refuses in it is remembered, and the rest goes on. */
final class ScratchSchema {

    private final Connection connection;
    private final List<String> refused = new ArrayList<>();

    private ScratchSchema(Connection connection) {
        this.connection = connection;
    }

    /** The default schema of a Catalog, first in the search path, and its further schemas under their own names. */
    static ScratchSchema create(Connection connection, CatalogTransaction transaction, List<String> further)
            throws SQLException {
        ScratchSchema schema = new ScratchSchema(connection);
        String name = "segue_scratch_" + schema.texts("SELECT pg_backend_pid()").get(0);
        schema.execute(Sql.of("CREATE SCHEMA %n", name));
        for (String other : further) {
            schema.execute(Sql.of("CREATE SCHEMA IF NOT EXISTS %n", other));
        }
        transaction.relativeTo(name);
        return schema;
    }

    /** Phrases about what the server refused, with its reason. */
    List<String> refused() {
        return refused;
    }

    /** Runs the statement; false where the server refuses it, and then all is as before. */
    boolean attempt(String what, Sql statement) throws SQLException {
        Optional<String> reason = lookupRefusal(statement);
        reason.ifPresent(text -> refuse(what, text));
        return reason.isEmpty();
    }

    /** Remembers what the server refused and why. */
    void refuse(String what, String reason) {
        refused.add("%s: %s".formatted(what, reason));
    }

    /** Runs the statement and says why the server refused it, if it did. */
    Optional<String> lookupRefusal(Sql statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute(statement);
            connection.releaseSavepoint(before);
            return Optional.empty();
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            }
            connection.rollback(before);
            return Optional.of(reason(e));
        }
    }

    /** A state to come back to. */
    Savepoint mark() throws SQLException {
        return connection.setSavepoint();
    }

    /** Undoes all since then, and gives up its locks. */
    void backTo(Savepoint mark) throws SQLException {
        connection.rollback(mark);
    }

    /** The first column of all rows. */
    List<String> texts(String query, String... arguments) throws SQLException {
        return List.copyOf(pairs(query, arguments).keySet());
    }

    /** The first two columns of all rows, in their order; the second is the first where there is only one. */
    Map<String, String> pairs(String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            Map<String, String> pairs = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                int second = row.getMetaData().getColumnCount() == 1 ? 1 : 2;
                while (row.next()) {
                    pairs.put(row.getString(1), row.getString(second));
                }
            }
            return pairs;
        }
    }

    private void execute(Sql statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            execution.setEscapeProcessing(false);
            execution.execute(statement.text());
        }
    }

    /** The server's first line; the rest is the position in a statement that nobody wrote. */
    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: ", "");
    }
}
