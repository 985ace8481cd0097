package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** One transaction on a connection that is in autocommit before and after. */
final class StepTransaction {

    @FunctionalInterface
    interface Body {
        long run() throws SQLException;
    }

    private StepTransaction() {}

    /** Commits what the body does, or nothing of it. */
    static long in(Connection connection, Body body) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long rows = body.run();
            connection.commit();
            connection.setAutoCommit(true);
            return rows;
        } catch (SQLException | RuntimeException | Error e) {
            end(connection, e);
            throw e;
        }
    }

    @FunctionalInterface
    interface Probe {
        void run() throws SQLException;
    }

    /** Undoes what the body does, also where it succeeds. */
    static void rolledBack(Connection connection, Probe body) throws SQLException {
        connection.setAutoCommit(false);
        try {
            body.run();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException | Error e) {
            end(connection, e);
            throw e;
        }
    }

    private static void end(Connection connection, Throwable error) {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    /** Until the end of the transaction; zero means no limit. */
    static void timeouts(Connection connection, Duration lock, Duration statement) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "SELECT set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)")) {
            set.setString(1, lock.toMillis() + "ms");
            set.setString(2, statement.toMillis() + "ms");
            set.executeQuery().close();
        }
    }

    /**
     * Sends statements of the engine together, so that a lock is held for one round trip and not for one each. They end with
     * the first one that fails.
     */
    static void executeAll(Connection connection, List<String> statements) throws SQLException {
        execute(connection, String.join(";", statements));
    }

    /** Sends the text as it is: no JDBC escapes, no parameters. Gives the number of rows changed. */
    static long execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }
}
