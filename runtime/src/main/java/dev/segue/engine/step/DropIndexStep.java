package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** DROP_INDEX: outside a transaction; an index that a broken drop has left invalid is dropped again, an absent one is done. */
final class DropIndexStep implements StepExecution {

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        Connection connection = context.connection();
        RelationName name = RelationName.parse(step.argument(0));
        LockTries tries = new LockTries(context, "SHARE UPDATE EXCLUSIVE on the table of index " + name);
        Optional<IndexState> found = IndexState.lookup(connection, name);
        while (found.isPresent()) {
            check(context, name, found.get());
            try {
                SessionTimeouts.during(
                        connection,
                        Duration.ZERO,
                        Duration.ZERO,
                        () -> StepTransaction.execute(connection, "DROP INDEX CONCURRENTLY IF EXISTS " + name.sql()));
            } catch (SQLException e) {
                if (!PoliteLock.isLockRefused(e)) {
                    throw e;
                }
                tries.pause(List.of());
            }
            found = IndexState.lookup(connection, name);
        }
        context.journal().done(connection, 0);
        return 0;
    }

    private static void check(StepContext context, RelationName name, IndexState found) {
        if (!found.index()) {
            throw new StepException(
                    RuntimeError.UNCLEAR,
                    "%s: \"%s\" is not an index of a plain table: Segue leaves it alone"
                            .formatted(StepText.of(context), name),
                    null);
        }
        if (!found.constraint().isEmpty()) {
            throw new StepException(
                    RuntimeError.UNCLEAR,
                    "%s: index \"%s\" backs constraint \"%s\": drop the constraint, the index goes with it"
                            .formatted(StepText.of(context), name, found.constraint()),
                    null);
        }
    }
}
