package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What the history keeps of one step. All writes go through the connection given, inside whatever transaction is open on
 * it, so that record and effect are committed together.
 */
public interface StepJournal {

    /** Another attempt begins; called once per {@link StepRunner#run}, first, and committed before the effect. */
    void started(Connection connection) throws SQLException;

    /** The step is done: called in the very transaction that does it, or right after where it has none of its own. */
    void done(Connection connection, long rows) throws SQLException;

    /** A batch is done: called in the transaction of the batch, with the rows of all batches so far. */
    void cursor(Connection connection, String cursor, long rowsSoFar) throws SQLException;

    /** Where an earlier run stopped, as it gave it; empty at the first attempt. */
    Optional<String> cursor();

    /** Rows that earlier runs of this step have changed. */
    long rows();

    /** Adds to the time that the step has waited for locks. */
    void waited(Connection connection, Duration waited) throws SQLException;
}
