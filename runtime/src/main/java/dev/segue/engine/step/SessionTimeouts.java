package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Timeouts for statements that cannot run inside a transaction; puts back what the session had. */
final class SessionTimeouts {

    private SessionTimeouts() {}

    /** Runs the body in autocommit under these timeouts; zero means no limit. */
    static long during(Connection connection, Duration lock, Duration statement, StepTransaction.Body body)
            throws SQLException {
        String[] before = current(connection);
        set(connection, lock.toMillis() + "ms", statement.toMillis() + "ms");
        try {
            long rows = body.run();
            set(connection, before[0], before[1]);
            return rows;
        } catch (SQLException | RuntimeException | Error e) {
            restore(connection, before, e);
            throw e;
        }
    }

    private static void restore(Connection connection, String[] before, Throwable error) {
        try {
            if (!connection.isClosed()) {
                set(connection, before[0], before[1]);
            }
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    private static String[] current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('lock_timeout'), current_setting('statement_timeout')")) {
            row.next();
            return new String[] {row.getString(1), row.getString(2)};
        }
    }

    private static void set(Connection connection, String lock, String statement) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "SELECT set_config('lock_timeout', ?, false), set_config('statement_timeout', ?, false)")) {
            set.setString(1, lock);
            set.setString(2, statement);
            set.executeQuery().close();
        }
    }
}
