package dev.segue.engine.step;

import dev.segue.LockTimeoutException;
import dev.segue.MigrationListener.LockWait;
import dev.segue.RuntimeError;
import dev.segue.SegueException;
import dev.segue.engine.step.LockHolder.Vacuum;
import dev.segue.migration.Lock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The tries of one step to get its locks: what is known of the holders, the pauses between, the end of patience. */
final class LockTries {

    /** The server's setting, looked up only where it counts. */
    @FunctionalInterface
    interface DeadlockTimeout {
        Duration lookup() throws SQLException;
    }

    private static final long SHORTEST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 5_000;
    private static final int DOUBLINGS = 10;

    private final StepContext context;
    private final String lock;
    private final long began = System.nanoTime();
    private final Map<String, Long> firstSeen = new HashMap<>();
    private final Set<Integer> vacuumsTried = new HashSet<>();
    private int tries;

    LockTries(StepContext context, Lock lock) {
        this(
                context,
                lock.tables().isEmpty()
                        ? "what its statement locks"
                        : lock.mode().sql() + " on " + String.join(", ", lock.tables()));
    }

    LockTries(StepContext context, String lock) {
        this.context = context;
        this.lock = lock;
    }

    /** How long the next try may wait in the queue; zero for not at all. */
    Duration queueTime(List<LockHolder> holders, DeadlockTimeout deadlockTimeout) throws SQLException {
        Duration stall = context.lock().stall();
        List<LockHolder> old = holders.stream()
                .filter(LockHolder::granted)
                .filter(holder -> age(holder).compareTo(stall) > 0)
                .toList();
        if (old.isEmpty()) {
            return stall;
        }
        boolean vacuums = old.stream().allMatch(holder -> holder.vacuum() == Vacuum.GIVES_WAY);
        if (vacuums && old.stream().map(LockHolder::pid).noneMatch(vacuumsTried::contains)) {
            old.forEach(holder -> vacuumsTried.add(holder.pid()));
            // it looks whether it blocks anybody only when the waiter's deadlock check runs
            return deadlockTimeout.lookup().plusMillis(200);
        }
        return Duration.ZERO;
    }

    /** The transaction's age as the server says; where it does not (another role's session), since we have seen it. */
    private Duration age(LockHolder holder) {
        long seen = firstSeen.computeIfAbsent(holder.transaction(), transaction -> System.nanoTime());
        Duration observed = Duration.ofNanos(System.nanoTime() - seen);
        return holder.age().compareTo(observed) > 0 ? holder.age() : observed;
    }

    /** Tells who is in the way and sleeps; ends with an error where the budget is used up. */
    void pause(List<LockHolder> holders) throws SQLException {
        tries++;
        List<String> texts = holders.stream().map(LockHolder::text).toList();
        Duration waited = Duration.ofNanos(System.nanoTime() - began);
        Duration left = context.lock().budget().minus(waited);
        if (left.isNegative() || left.isZero()) {
            context.journal().waited(context.connection(), waited);
            throw timeout(texts);
        }
        context.listener().waiting(context.event(), new LockWait(lock, waited, left, tries, texts));
        sleep(Math.min(pauseMillis(tries), left.toMillis() + 1));
    }

    /** So far; zero before the first pause. */
    Duration waited() {
        return tries == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
    }

    private LockTimeoutException timeout(List<String> holders) {
        String blockers = holders.isEmpty() ? "nobody holds them at this moment" : String.join("; ", holders);
        return new LockTimeoutException(
                "%s: its locks were not free within %s, %d tries (%s); in the way: %s. Nothing was changed: end what is in the way and run again"
                        .formatted(
                                StepText.of(context),
                                Words.duration(context.lock().budget()),
                                tries,
                                lock,
                                blockers),
                holders);
    }

    private static long pauseMillis(int tries) {
        long longest = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE << Math.min(tries, DOUBLINGS));
        return ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SegueException(
                    RuntimeError.STEP,
                    "the run was interrupted; what was done is kept, and the next run continues there",
                    e);
        }
    }
}
