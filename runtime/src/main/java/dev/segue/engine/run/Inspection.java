package dev.segue.engine.run;

import dev.segue.engine.history.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks at what a run would find. */
@FunctionalInterface
public interface Inspection<T> {

    /**
     * Called in a session that only reads.
     *
     * @param recorded whether there is a history
     * @param pending what a run to the head would do, in chain order
     * @throws dev.segue.SegueException from {@code pending} and before it, where chain and history do not fit
     */
    T look(Connection connection, Scope scope, boolean recorded, List<PendingMigration> pending) throws SQLException;
}
