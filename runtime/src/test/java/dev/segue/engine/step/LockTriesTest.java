package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.LockPatience;
import dev.segue.MigrationListener;
import dev.segue.MigrationListener.StepEvent;
import dev.segue.engine.step.LockHolder.Vacuum;
import dev.segue.migration.Lock;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LockTriesTest {

    private static final Duration STALL = Duration.ofMillis(100);
    private static final LockHolder YOUNG = holder(1, true, 20, Vacuum.NO);
    private static final LockHolder OLD = holder(2, true, 5_000, Vacuum.NO);
    private static final LockHolder AUTOVACUUM = holder(3, true, 5_000, Vacuum.GIVES_WAY);
    private static final LockHolder WRAPAROUND = holder(4, true, 5_000, Vacuum.STAYS);

    @Test
    void aHolderThatWillSoonEndIsWaitedFor() throws Exception {
        assertThat(queueTime(tries())).isEqualTo(STALL);
        assertThat(queueTime(tries(), YOUNG)).isEqualTo(STALL);
    }

    @Test
    void anOldHolderIsNot() throws Exception {
        assertThat(queueTime(tries(), YOUNG, OLD)).isZero();
        assertThat(queueTime(tries(), WRAPAROUND)).isZero();
    }

    @Test
    void whoOnlyWaitsItselfDoesNotCount() throws Exception {
        assertThat(queueTime(tries(), holder(5, false, 5_000, Vacuum.NO))).isEqualTo(STALL);
    }

    @Test
    void anAutovacuumGetsOneTryInWhichItCanGiveWay() throws Exception {
        LockTries tries = tries();
        assertThat(queueTime(tries, AUTOVACUUM)).isEqualTo(Duration.ofMillis(1_200));
        assertThat(queueTime(tries, AUTOVACUUM)).isZero();
        assertThat(queueTime(tries, holder(6, true, 5_000, Vacuum.GIVES_WAY))).isEqualTo(Duration.ofMillis(1_200));
        assertThat(queueTime(tries(), AUTOVACUUM, OLD)).isZero();
    }

    @Test
    void aSessionWhoseAgeIsHiddenIsAsOldAsWeHaveSeenIt() throws Exception {
        LockTries tries = tries();
        LockHolder hidden = holder(7, true, 0, Vacuum.NO);
        assertThat(queueTime(tries, hidden)).isEqualTo(STALL);
        LockTries.sleep(STALL.toMillis() + 20);
        assertThat(queueTime(tries, hidden)).isZero();
    }

    private static Duration queueTime(LockTries tries, LockHolder... holders) throws Exception {
        return tries.queueTime(List.of(holders), () -> Duration.ofSeconds(1));
    }

    private static LockHolder holder(int pid, boolean granted, long ageMillis, Vacuum vacuum) {
        return new LockHolder(pid, pid + "/1", granted, Duration.ofMillis(ageMillis), vacuum, "pid " + pid);
    }

    /** None of these tests may ask the server for anything. */
    private static LockTries tries() {
        Connection none = (Connection) Proxy.newProxyInstance(
                LockTriesTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
        StepJournal journal = (StepJournal) Proxy.newProxyInstance(
                LockTriesTest.class.getClassLoader(),
                new Class<?>[] {StepJournal.class},
                (proxy, method, arguments) -> method.getReturnType() == long.class ? 0L : Optional.empty());
        StepEvent event = new StepEvent("m1", "test", "up", "EXPAND", 1, 1, "a step");
        LockPatience patience = new LockPatience(Duration.ofSeconds(1), STALL);
        return new LockTries(
                new StepContext(
                        none,
                        "main",
                        "public",
                        "segue",
                        "m1",
                        event,
                        patience,
                        STALL,
                        MigrationListener.NONE,
                        journal,
                        false),
                Lock.exclusive("users"));
    }
}
