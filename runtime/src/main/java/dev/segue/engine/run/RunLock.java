package dev.segue.engine.run;

import dev.segue.BusyException;
import dev.segue.RuntimeError;
import dev.segue.engine.SqlName;
import dev.segue.engine.history.Scope;
import dev.segue.engine.session.RunnerLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the runner lock, and waits for it as long as whoever holds it makes progress. */
final class RunLock {

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private static final String SIGNATURE = """
            SELECT count(*) || ' ' || coalesce(sum(attempts + waited_ms + rows), 0) || ' ' || coalesce(max(ended_at)::text, '')
            FROM %s WHERE unit = ? AND schema_name = ?""";

    private final Connection connection;
    private final Scope scope;
    private final Deadline deadline;
    private final RunnerLock lock;

    RunLock(Connection connection, Scope scope, Deadline deadline) {
        this.connection = connection;
        this.scope = scope;
        this.deadline = deadline;
        this.lock = RunnerLock.of(scope);
    }

    /**
     * Takes the lock, at once or never.
     *
     * @throws BusyException where another run holds it
     */
    void takeNow() throws SQLException {
        if (!lock.tryAcquire(connection)) {
            throw busy(lock.holder(connection), "holds the lock; try again when it is done");
        }
    }

    /** Waits for the lock with no transaction open. */
    void await() throws SQLException {
        String seen = "";
        long since = System.nanoTime();
        boolean told = false;
        while (!lock.tryAcquire(connection)) {
            deadline.check();
            Optional<RunnerLock.Holder> holder = lock.holder(connection);
            if (!told && holder.isPresent()) {
                LOG.info("waiting for the run of {}", holder.get());
                told = true;
            }
            String now = signature();
            boolean alive =
                    !now.equals(seen) || holder.isEmpty() || holder.get().active();
            since = alive ? System.nanoTime() : since;
            seen = now;
            if (System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw busy(
                        holder,
                        "holds the lock and has made no progress for " + STANDSTILL
                                + "; look what it does, or end it: SELECT pg_terminate_backend(pid)");
            }
            pause();
        }
    }

    void release() throws SQLException {
        lock.release(connection);
    }

    private static BusyException busy(Optional<RunnerLock.Holder> holder, String what) {
        String who = holder.map(RunnerLock.Holder::toString).orElse("of another session");
        return new BusyException(RuntimeError.BUSY, "another run, " + who + ", " + what);
    }

    private String signature() throws SQLException {
        String table = SqlName.quote(scope.historySchema(), "step");
        try (PreparedStatement exists = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            exists.setString(1, table);
            try (ResultSet result = exists.executeQuery()) {
                result.next();
                return result.getBoolean(1) ? signature(table) : "none";
            }
        }
    }

    private String signature(String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SIGNATURE.formatted(table))) {
            query.setString(1, scope.unit());
            query.setString(2, scope.schema());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 250));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            deadline.check();
        }
    }
}
