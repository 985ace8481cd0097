package dev.segue.engine.step;

import dev.segue.StepException;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.SQLException;

/** REQUIRE: goes on only where the query returns no row. */
final class RequireStep implements StepExecution {

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        return new PoliteLock(context)
                .run(Lock.none(), StatementStep.timeout(step).orElse(java.time.Duration.ZERO), connection -> {
                    OffendingRows rows = OffendingRows.of(connection, step.argument(1));
                    if (!rows.none()) {
                        throw new StepException(
                                "%s: expected that %s, but found %s. Put these rows right, then run again"
                                        .formatted(StepText.of(context), step.argument(0), rows),
                                null);
                    }
                    return 0;
                });
    }
}
