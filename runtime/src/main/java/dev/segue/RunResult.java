package dev.segue;

import java.time.Duration;
import java.util.List;

/**
 * What a run or a revert did.
 *
 * @param migrations those that were touched, in the order of execution
 * @param took wall time with all waiting
 */
public record RunResult(Outcome outcome, List<MigrationRun> migrations, Duration took) {
    public RunResult {
        migrations = List.copyOf(migrations);
    }
}
