package dev.segue.engine.step;

import dev.segue.migration.Lock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A statement that PostgreSQL refuses inside a transaction, such as VACUUM. Its locks cannot be taken beforehand: while an
 * old transaction holds them it is not sent at all, then it waits no longer than the stall. Effect and record are apart: after
 * a crash between them the statement is sent again.
 */
final class OutsideTransaction {

    private final StepContext context;

    OutsideTransaction(StepContext context) {
        this.context = context;
    }

    long run(Lock lock, Duration timeout, String statement) throws SQLException {
        Connection connection = context.connection();
        LockTries tries = new LockTries(context, lock);
        while (true) {
            LockTargets targets = LockTargets.resolve(connection, lock);
            List<LockHolder> holders = LockHolders.of(connection, lock.mode(), targets.relations());
            Duration queueTime = tries.queueTime(holders, () -> context.lock().stall());
            try {
                if (!queueTime.isZero()) {
                    long rows = SessionTimeouts.during(
                            connection, queueTime, timeout, () -> StepTransaction.execute(connection, statement));
                    context.journal().waited(connection, tries.waited());
                    context.journal().done(connection, rows);
                    return rows;
                }
            } catch (SQLException e) {
                if (!PoliteLock.isLockRefused(e)) {
                    throw e;
                }
            }
            tries.pause(LockHolders.of(connection, lock.mode(), targets.relations()));
        }
    }
}
