package dev.segue.engine.run;

import dev.segue.engine.history.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks before a run changes anything, and throws where it must not. */
@FunctionalInterface
public interface BeforeRun {

    /** Lets everything through. */
    BeforeRun NOTHING = (connection, scope, pending) -> {};

    /**
     * Called under the runner lock, once per run that has something to do.
     *
     * @param connection in autocommit, with the session settings of the run; reads only
     * @param pending in chain order; not empty
     */
    void check(Connection connection, Scope scope, List<PendingMigration> pending) throws SQLException;
}
