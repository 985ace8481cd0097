package dev.segue.engine.step;

import dev.segue.migration.Step;
import java.sql.SQLException;

/** Executes one step; the seam between the order of the steps and what a step does. */
@FunctionalInterface
public interface StepExecution {

    /**
     * Executes the step and records it through the context's journal. Calls {@link StepJournal#started} first. An error
     * leaves no transaction open; the engine records the failure.
     *
     * @return rows changed, with those of earlier attempts
     * @throws dev.segue.StepException where the step cannot be done; nothing of the failed transaction remains
     * @throws dev.segue.LockTimeoutException where the locks were not free within the budget
     * @throws dev.segue.DataLossException where data would be lost and that is not allowed
     * @throws SQLException whatever PostgreSQL said; the engine wraps it
     */
    long run(StepContext context, Step step) throws SQLException;
}
