package dev.segue.engine.step;

import dev.segue.migration.Lock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Gets table locks without making other sessions queue for long. Each try is one transaction. Where the oldest transaction
 * that holds a conflicting lock is older than the allowed stall, it will probably stay: the lock is asked for with NOWAIT and
 * no queue forms. Else it will probably end: the lock is waited for, no longer than the stall. What is retried is only that a
 * lock was not free (55P03) or a deadlock (40P01).
 */
final class PoliteLock {

    /** What is done once the locks are held, inside their transaction. It is done again where it is itself refused a lock. */
    @FunctionalInterface
    interface Work {
        long run(Connection connection) throws SQLException;
    }

    /** Which locks are needed, looked up before each try. */
    @FunctionalInterface
    interface Locks {
        Lock lookup() throws SQLException;
    }

    private final StepContext context;
    private final Connection connection;

    PoliteLock(StepContext context) {
        this.context = context;
        this.connection = context.connection();
    }

    /** Does the work under the lock, in one transaction, and records the step as done in it. */
    long run(Lock lock, Duration statementTimeout, Work work) throws SQLException {
        return run(() -> lock, statementTimeout, work);
    }

    long run(Locks locks, Duration statementTimeout, Work work) throws SQLException {
        LockTries tries = new LockTries(context, locks.lookup());
        while (true) {
            LockTargets targets = LockTargets.resolve(connection, locks.lookup());
            Duration queueTime = tries.queueTime(holders(targets), this::deadlockTimeout);
            try {
                return attempt(targets, queueTime, statementTimeout, tries, work);
            } catch (SQLException e) {
                if (!isLockRefused(e)) {
                    throw e;
                }
            }
            tries.pause(holders(targets));
        }
    }

    private long attempt(LockTargets targets, Duration queueTime, Duration statementTimeout, LockTries tries, Work work)
            throws SQLException {
        return StepTransaction.in(connection, () -> {
            Duration stall = context.lock().stall();
            boolean wait = !queueTime.isZero();
            String lock = targets.statement(wait);
            // what LOCK TABLE cannot lock is asked for by the statement itself
            Duration first = wait ? queueTime : lock.isEmpty() ? Duration.ofMillis(1) : stall;
            StepTransaction.timeouts(connection, first, statementTimeout);
            if (!lock.isEmpty()) {
                StepTransaction.execute(connection, lock);
                if (!first.equals(stall)) {
                    StepTransaction.timeouts(connection, stall, statementTimeout);
                }
            }
            long rows = work.run(connection);
            if (!tries.waited().isZero()) {
                context.journal().waited(connection, tries.waited());
            }
            context.journal().done(connection, rows);
            return rows;
        });
    }

    private List<LockHolder> holders(LockTargets targets) throws SQLException {
        return LockHolders.of(connection, targets.mode(), targets.relations());
    }

    /** 55P03 lock_not_available, 40P01 deadlock_detected. */
    static boolean isLockRefused(SQLException e) {
        return "55P03".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    private Duration deadlockTimeout() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT setting::bigint FROM pg_settings WHERE name = 'deadlock_timeout'")) {
            row.next();
            return Duration.ofMillis(row.getLong(1));
        }
    }
}
