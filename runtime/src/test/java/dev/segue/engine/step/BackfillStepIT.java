package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.migrate;
import static dev.segue.migration.StepOption.firstBatch;
import static dev.segue.migration.StepOption.timeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.LockPatience;
import dev.segue.LockTimeoutException;
import dev.segue.StepException;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BackfillStepIT {

    private static final String TABLE = "CREATE TABLE users (id bigint PRIMARY KEY, a int, b int)";
    private static final String ROWS = "INSERT INTO users SELECT i, i FROM generate_series(1, 5000) i";
    private static final String UPDATE = "UPDATE users SET b = a WHERE :batch AND b IS DISTINCT FROM a";

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void everyRowUpToTheLastKeyAtTheBeginningIsDoneOnce(int major) throws Exception {
        StepBench bench = StepBench.on(major, TABLE, ROWS, "ANALYZE users");
        assertThat(bench.run(migrate(m -> m.backfill("users", "id", UPDATE, firstBatch(100)))))
                .isEqualTo(5000);
        assertThat(bench.rows("SELECT count(*), count(*) FILTER (WHERE a = b) FROM users"))
                .containsExactly("5000|5000");
        assertThat(bench.rows("SELECT attempts, rows, done, cursor LIKE 'after=5000,&last=5000,&batch=%' FROM journal"))
                .containsExactly("1|5000|1|t");
        assertThat(bench.listener.progress.get(bench.listener.progress.size() - 1))
                .satisfies(p -> assertThat(p.rowsDone()).isEqualTo(5000))
                .satisfies(p -> assertThat(p.rowsEstimated()).isEqualTo(5000))
                .satisfies(p -> assertThat(p.remaining()).isZero());
    }

    /** The last batch is seldom full, and the key may have gaps. */
    @Test
    void onlyRowsThatAreThereCountAsPassed() throws Exception {
        StepBench bench = StepBench.newest(TABLE, "INSERT INTO users SELECT i * 10, i FROM generate_series(1, 12) i");
        bench.run(migrate(m -> m.backfill("users", "id", UPDATE, firstBatch(100))));
        assertThat(bench.rows("SELECT rows, cursor LIKE 'after=120,&last=120,&batch=%&passed=12&%' FROM journal"))
                .containsExactly("12|t");
    }

    /** Such a row is neither {@code IS NULL} nor {@code IS NOT NULL}. */
    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void aKeyMayBeARowWithANullInIt(int major) throws Exception {
        StepBench bench = StepBench.on(
                major,
                "CREATE TYPE spot AS (x int, y int)",
                "CREATE TABLE users (id spot PRIMARY KEY, a int, b int)",
                "INSERT INTO users SELECT (i, NULL)::spot, i FROM generate_series(1, 50) i");
        assertThat(bench.run(migrate(m -> m.backfill("users", "id", UPDATE, firstBatch(20)))))
                .isEqualTo(50);
    }

    @Test
    void anEmptyTableIsNoWork() throws Exception {
        StepBench bench = StepBench.newest(TABLE);
        assertThat(bench.run(migrate(m -> m.backfill("users", "id", UPDATE)))).isZero();
        assertThat(bench.rows("SELECT rows, done FROM journal")).containsExactly("0|1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "int;i",
                "bigint;i - 200",
                "numeric;i / 7.0 + i",
                "uuid;md5(i::text)::uuid",
                "text;'it''s \\ ' || i",
                "text COLLATE \"C\";chr(97 + i % 26) || i",
                "char(5);lpad(i::text, 3, 'x')",
                "varchar(4);'v' || i",
                "timestamptz;'2026-01-01'::timestamptz + i * interval '1 second'",
                "bytea;decode(md5(i::text), 'hex')",
                "float8;i / 3.0",
                "date;'2026-01-01'::date + i",
                "inet;('10.0.0.0'::inet + i)",
                "name;('n' || i)::name",
            })
    void anyTypeWithAnOrderWillDo(String type, String value) throws Exception {
        StepBench bench = StepBench.newest(
                "CREATE TABLE t (\"K ?\" " + type + " PRIMARY KEY, n int NOT NULL DEFAULT 0)",
                "INSERT INTO t (\"K ?\") SELECT " + value + " FROM generate_series(1, 300) i");
        bench.run(migrate(m -> m.backfill("t", "\"K ?\"", "UPDATE t SET n = n + 1 WHERE :batch", firstBatch(7))));
        assertThat(bench.rows("SELECT n, count(*) FROM t GROUP BY n")).containsExactly("1|300");
    }

    @Test
    void aKeyOfSeveralColumnsIsComparedAsARow() throws Exception {
        StepBench bench = StepBench.newest(
                "CREATE TYPE kind AS ENUM ('z', 'a')",
                "CREATE TABLE t (a int, \"b,\" text, c kind, n int NOT NULL DEFAULT 0, PRIMARY KEY (a, \"b,\", c))",
                "INSERT INTO t SELECT i % 5, 'x' || i % 20, (CASE WHEN i % 2 = 0 THEN 'z' ELSE 'a' END)::kind"
                        + " FROM generate_series(1, 400) i ON CONFLICT DO NOTHING");
        String rows = bench.value("SELECT count(*) FROM t");
        bench.run(
                migrate(m -> m.backfill("t", "a, \"b,\", c", "UPDATE t x SET n = n + 1 WHERE :batch", firstBatch(3))));
        assertThat(bench.rows("SELECT n, count(*) FROM t GROUP BY n")).containsExactly("1|" + rows);
    }

    @Test
    void aKilledBackfillGoesOnWhereItWas() throws Exception {
        StepBench bench = StepBench.newest(
                TABLE,
                ROWS,
                "CREATE TABLE seen (id bigint)",
                "CREATE FUNCTION killer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " IF NEW.id = 2500 AND EXISTS (SELECT FROM armed) THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); END IF;"
                        + " INSERT INTO seen VALUES (NEW.id); RETURN NEW; END $$",
                "CREATE TABLE armed (x int)",
                "INSERT INTO armed VALUES (1)",
                "CREATE TRIGGER killer BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION killer()");
        Step step = migrate(m -> m.backfill("users", "id", "UPDATE users SET b = a WHERE :batch", firstBatch(200)));
        assertThatThrownBy(() -> bench.run(step))
                .isInstanceOfSatisfying(
                        StepException.class, e -> assertThat(e.sqlState()).isEqualTo("57P01"))
                .hasMessageContaining("run again");
        assertThat(Integer.parseInt(bench.value("SELECT count(*) FROM users WHERE b = a")))
                .isBetween(200, 2499);
        bench.database.execute("DELETE FROM armed", "INSERT INTO users VALUES (6000, 1)");
        assertThat(bench.run(step)).isEqualTo(5000);
        // no row twice: the broken batch was rolled back whole; 6000 came after the beginning and is the trigger's
        assertThat(bench.rows("SELECT count(*), count(DISTINCT id), max(id) FROM seen"))
                .containsExactly("5000|5000|5000");
        assertThat(bench.rows("SELECT attempts, rows, done FROM journal")).containsExactly("2|5000|1");
    }

    @Test
    void aBatchThatTakesTooLongIsTriedAgainSmaller() throws Exception {
        StepBench bench = StepBench.newest(TABLE, "INSERT INTO users SELECT i, i FROM generate_series(1, 64) i");
        Step step = migrate(m -> m.backfill(
                "users",
                "id",
                "UPDATE users SET b = a FROM (SELECT pg_sleep(0)) s WHERE :batch AND pg_sleep(0.02) IS NOT NULL",
                firstBatch(64),
                timeout(Duration.ofMillis(400))));
        assertThat(bench.run(step)).isEqualTo(64);
        assertThat(bench.rows("SELECT count(*) FROM users WHERE b = a")).containsExactly("64");
    }

    @Test
    void aLockedRowIsWaitedForInSmallBatchesAndItsHolderIsNamed() throws Exception {
        StepBench bench = StepBench.newest(TABLE, ROWS);
        bench.patience = new LockPatience(Duration.ofMillis(500), Duration.ofMillis(50));
        Step step = migrate(m -> m.backfill("users", "id", UPDATE, firstBatch(1000)));
        try (Connection holder = bench.database.connect()) {
            holder.setAutoCommit(false);
            StepTransaction.execute(holder, "UPDATE users SET a = 0 WHERE id = 3000");
            assertThatThrownBy(() -> bench.run(step))
                    .isInstanceOfSatisfying(
                            LockTimeoutException.class,
                            e -> assertThat(e.blockers()).isNotEmpty())
                    .hasMessageContaining("rows of users");
            bench.patience = LockPatience.DEFAULT;
            CompletableFuture<Long> again = CompletableFuture.supplyAsync(() -> unchecked(bench, step));
            int waits = bench.listener.waits.size();
            StepBench.until(() -> bench.listener.waits.size() > waits);
            holder.commit();
            assertThat(again.join()).isEqualTo(5000);
        }
        assertThat(bench.rows("SELECT count(*) FROM users WHERE b = a")).containsExactly("5000");
    }

    @Test
    void standbysAreLeftTimeToCatchUp() throws Exception {
        StepBench bench = StepBench.newest(
                TABLE,
                "INSERT INTO users SELECT i, i FROM generate_series(1, 40) i",
                "CREATE TABLE lag (seconds int)",
                "INSERT INTO lag VALUES (30)",
                // stands before the real view in the search path
                "CREATE VIEW pg_stat_replication AS SELECT seconds * interval '1 second' AS replay_lag FROM lag");
        Step step = migrate(m -> m.backfill(
                "users", "id", "UPDATE users SET b = a WHERE :batch AND pg_sleep(0.06) IS NOT NULL", firstBatch(10)));
        CompletableFuture<Long> running = CompletableFuture.supplyAsync(() -> {
            try (Connection connection = bench.database.connect()) {
                StepTransaction.execute(connection, "SET search_path = public, pg_catalog");
                return bench.run(connection, step);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        StepBench.until(() -> bench.listener.progress.size() >= 3);
        String during = bench.value("SELECT count(*) FROM users WHERE b = a");
        assertThat(Integer.parseInt(during)).isBetween(1, 39);
        assertThat(running).isNotDone();
        bench.database.execute("UPDATE lag SET seconds = 1");
        assertThat(running.join()).isEqualTo(40);
    }

    @Test
    void aKeyThatIsNoColumnIsAClearError() {
        StepBench bench = StepBench.newest(TABLE);
        assertThatThrownBy(() -> bench.run(migrate(m -> m.backfill("users", "uid", UPDATE))))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("\"uid\"")
                .hasMessageContaining("users");
    }

    private static long unchecked(StepBench bench, Step step) {
        try {
            return bench.run(step);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
