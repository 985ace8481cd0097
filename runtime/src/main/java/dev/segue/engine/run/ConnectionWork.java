package dev.segue.engine.run;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a schema that is not a run, but must not meet one. */
@FunctionalInterface
public interface ConnectionWork {

    /**
     * Called while no run of this scope is under way.
     *
     * @param connection holds the lock, with the session settings of a run, in autocommit; to be given back in autocommit and open
     */
    void run(Connection connection) throws SQLException;
}
