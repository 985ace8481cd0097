package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.expand;
import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import dev.segue.LockPatience;
import dev.segue.LockTimeoutException;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PoliteLockIT {

    private static final Step STEP = expand(e -> e.sql(exclusive("users"), "ALTER TABLE users ADD COLUMN name text"));

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void nobodyQueuesBehindUsWhileTheHolderIsOld(int major) throws Exception {
        StepBench bench = StepBench.on(major, "CREATE TABLE users (id int)");
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Connection holder = bench.database.connect();
                Connection watcher = bench.database.connect()) {
            holder.setAutoCommit(false);
            StepBench.rows(holder, "SELECT count(*) FROM users /* 'secret' */ WHERE 'secret' <> ''");
            LockTries.sleep(150);
            CompletableFuture<Long> step = CompletableFuture.supplyAsync(() -> runUnchecked(bench), threads);
            AtomicInteger queued = new AtomicInteger();
            AtomicInteger reads = new AtomicInteger();
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> reader = CompletableFuture.runAsync(
                    () -> {
                        while (!over.get()) {
                            bench.rows("SELECT count(*) FROM users");
                            reads.incrementAndGet();
                        }
                    },
                    threads);
            StepBench.until(() -> {
                queued.addAndGet(waiting(watcher));
                return bench.listener.waits.size() >= 4;
            });
            over.set(true);
            reader.join();
            assertThat(queued).hasValue(0);
            assertThat(reads.get()).isGreaterThan(10);
            assertThat(bench.listener.waits.get(0).holders())
                    .singleElement()
                    .asString()
                    .contains("user postgres", "idle in transaction")
                    .doesNotContain("secret");
            holder.commit();
            step.join();
        } finally {
            threads.shutdownNow();
        }
        assertThat(bench.rows("SELECT done, waited_ms > 0 FROM journal")).containsExactly("1|t");
    }

    @Test
    void theEndOfPatienceNamesTheBlockers() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        bench.patience = new LockPatience(Duration.ofMillis(400), Duration.ofMillis(100));
        try (Connection holder = bench.database.connect()) {
            holder.setAutoCommit(false);
            StepBench.rows(holder, "SELECT count(*) FROM users");
            assertThatThrownBy(() -> bench.run(STEP)).isInstanceOfSatisfying(LockTimeoutException.class, e -> {
                assertThat(e.exitCode()).isEqualTo(ExitCode.LOCK_TIMEOUT);
                assertThat(e.blockers()).singleElement().asString().startsWith("pid ");
                assertThat(e).hasMessageContaining("ACCESS EXCLUSIVE on users").hasMessageContaining("pid ");
            });
        }
        assertThat(bench.rows("SELECT done FROM journal")).containsExactly("0");
    }

    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)", "CREATE SEQUENCE calls");
        bench.run(expand(e -> e.code("fails twice", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "DO $$ BEGIN IF nextval('calls') < 3 THEN RAISE EXCEPTION 'once more' USING ERRCODE = '40P01'; END IF; END $$");
            }
        })));
        assertThat(bench.rows("SELECT done, last_value FROM journal, calls")).containsExactly("1|3");
    }

    private static long runUnchecked(StepBench bench) {
        try {
            return bench.run(STEP);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int waiting(Connection watcher) {
        try {
            return Integer.parseInt(StepBench.rows(
                            watcher, "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'users'::regclass")
                    .get(0));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
