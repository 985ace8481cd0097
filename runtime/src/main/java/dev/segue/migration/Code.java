package dev.segue.migration;

import java.sql.Connection;
import java.sql.SQLException;

/** Java code as a step, run in its own transaction. It must not commit, roll back or close the connection. */
@FunctionalInterface
public interface Code {

    /** Does the work on the migration's connection. */
    void run(Connection connection) throws SQLException;
}
