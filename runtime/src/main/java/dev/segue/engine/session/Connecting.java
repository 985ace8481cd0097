package dev.segue.engine.session;

import dev.segue.BlockedException;
import dev.segue.ConnectException;
import dev.segue.RuntimeError;
import dev.segue.engine.Redactor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gets connections, and says clearly why there is none. */
public final class Connecting {

    private static final String ACTIVE_TRANSACTION = "25001";

    private Connecting() {}

    /** A connection outside any transaction; its autocommit is as the pool left it. */
    public static Connection connect(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                refuseTransaction(connection);
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (BlockedException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw failed("the database cannot be reached: " + Redactor.message(e), e);
        }
    }

    /** The connection broke, or PostgreSQL refused something outside of any step. */
    public static ConnectException failed(String message, Exception cause) {
        String state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "none";
        return new ConnectException(
                RuntimeError.CANNOT_CONNECT,
                "%s (SQLSTATE %s); check url, user and password, and that the server is up"
                        .formatted(Redactor.firstLine(message), state),
                Redactor.cause(cause));
    }

    /**
     * JDBC forbids this call inside a transaction, and the driver knows without asking the server. Setting autocommit first
     * would commit what somebody else has begun.
     */
    private static void refuseTransaction(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(connection.isReadOnly());
        } catch (SQLException e) {
            if (!ACTIVE_TRANSACTION.equals(e.getSQLState())) {
                throw e;
            }
            throw new BlockedException(
                    RuntimeError.OPEN_TRANSACTION,
                    "the connection is inside a transaction: a run commits step by step; call Segue outside of transactions, with a data source that is not transaction-aware",
                    e);
        }
    }
}
