package dev.segue.engine.run;

import dev.segue.engine.step.StepContext;
import dev.segue.engine.step.StepExecution;
import dev.segue.engine.step.StepRunner;
import dev.segue.migration.Step;
import java.sql.SQLException;

/** Executes steps until a number of them is done, then stops as a killed process does: nothing more is written. */
final class Interrupted implements StepExecution {

    /** Nobody catches it, so nobody records it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final StepRunner runner = new StepRunner();
    private int left;

    private Interrupted(int left) {
        this.left = left;
    }

    static StepExecution after(int steps) {
        return new Interrupted(steps);
    }

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        if (left-- == 0) {
            throw new Killed();
        }
        return runner.run(context, step);
    }
}
