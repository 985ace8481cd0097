package dev.segue.engine.step;

import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** SQL and ATOMICALLY: the lock, the statements and the record of the step in one transaction. */
final class StatementStep implements StepExecution {

    /** DDL that is only a change of the catalog takes milliseconds; what takes longer holds a lock for longer. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        Duration timeout = timeout(step).orElse(TIMEOUT);
        if (step.options().stream().anyMatch(StepOption.OutsideTransaction.class::isInstance)) {
            return new OutsideTransaction(context).run(step.lock(), timeout, step.argument(0));
        }
        return new PoliteLock(context).run(step.lock(), timeout, connection -> {
            long rows = 0;
            for (String statement : step.arguments()) {
                rows += StepTransaction.execute(connection, statement);
            }
            return rows;
        });
    }

    static Optional<Duration> timeout(Step step) {
        return step.options().stream()
                .filter(StepOption.Timeout.class::isInstance)
                .map(option -> ((StepOption.Timeout) option).duration())
                .findFirst();
    }
}
