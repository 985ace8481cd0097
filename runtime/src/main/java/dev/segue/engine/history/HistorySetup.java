package dev.segue.engine.history;

import dev.segue.BlockedException;
import dev.segue.RuntimeError;
import dev.segue.engine.SqlName;
import dev.segue.hash.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the history schema where it is missing. Doing it twice, or in two sessions at once, changes nothing. */
public final class HistorySetup {

    private static final int LOCK_NAMESPACE = 0x5E60E;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Connection connection;
    private final Scope scope;

    public HistorySetup(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Makes what is missing, in one transaction. The connection is in autocommit, before and after. */
    public void create() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            lock(statement, scope.historySchema());
            if (!schemaExists()) {
                statement.execute("CREATE SCHEMA " + SqlName.quote(scope.historySchema()));
            }
            for (String table : HistoryTables.create(scope.historySchema())) {
                statement.execute(table);
            }
            rememberFormat(statement);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw privilege(e);
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Holds off whoever else makes or drops these tables, to the end of the transaction: runs of other units hold other runner
     * locks but share them.
     */
    public static void lock(Statement statement, String historySchema) throws SQLException {
        statement.execute(
                "SELECT pg_advisory_xact_lock(%d, %d)".formatted(LOCK_NAMESPACE, Hash.first32Bits(historySchema)));
    }

    private boolean schemaExists() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, scope.historySchema());
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    private void rememberFormat(Statement statement) throws SQLException {
        statement.execute("INSERT INTO %s VALUES ('format', '%d') ON CONFLICT (key) DO NOTHING"
                .formatted(SqlName.quote(scope.historySchema(), "meta"), HistoryTables.FORMAT));
    }

    private BlockedException privilege(SQLException cause) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT quote_ident(current_user), quote_ident(current_database())")) {
            result.next();
            String user = result.getString(1);
            String schema = SqlName.quote(scope.historySchema());
            return new BlockedException(
                    RuntimeError.PRIVILEGE,
                    "the history cannot be made in schema %s: user %s may not create it in database %s. Let its owner run: GRANT CREATE ON DATABASE %s TO %s; or: CREATE SCHEMA %s AUTHORIZATION %s"
                            .formatted(schema, user, result.getString(2), result.getString(2), user, schema, user),
                    cause);
        }
    }
}
