package dev.segue.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Java code as a step, run in its own transaction. It must not commit, roll back (but to a savepoint of its own) or close the
 * connection: where its transaction was ended, the step fails and is not recorded as done. It may be called again, after its
 * first call was rolled back.
 */
@FunctionalInterface
public interface Code {

    /** Does the work on the migration's connection. */
    void run(Connection connection) throws SQLException;
}
