package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.expand;
import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;
import static dev.segue.migration.StepOption.outsideTransaction;
import static dev.segue.migration.StepOption.timeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import dev.segue.StepException;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StatementStepIT {

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void effectAndRecordAreOneTransaction(int major) throws Exception {
        StepBench bench = StepBench.on(major, "CREATE TABLE users (id int)");
        bench.run(expand(e -> e.sql(exclusive("users"), "ALTER TABLE users ADD COLUMN name text")));
        assertThat(
                        bench.rows(
                                "SELECT attempts, done, (SELECT count(*) FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'name') FROM journal"))
                .containsExactly("1|1|1");
        assertThat(
                        bench.value(
                                "SELECT journal.xmin = a.xmin FROM journal, pg_attribute a WHERE attrelid = 'users'::regclass AND attname = 'name'"))
                .isEqualTo("t");
    }

    @Test
    void anErrorLeavesNothingAndNamesTheStepWithoutValues() throws Exception {
        StepBench bench = StepBench.newest(
                "CREATE TABLE users (email text UNIQUE)", "INSERT INTO users VALUES ('ann@example.org')");
        try (Connection connection = bench.database.connect()) {
            assertThatThrownBy(() -> bench.run(
                            connection,
                            expand(e -> e.atomically(
                                    exclusive("users"),
                                    "ALTER TABLE users ADD COLUMN name text",
                                    "INSERT INTO users VALUES ('ann@example.org')"))))
                    .isInstanceOfSatisfying(StepException.class, e -> {
                        assertThat(e.exitCode()).isEqualTo(ExitCode.STEP_FAILED);
                        assertThat(e.sqlState()).isEqualTo("23505");
                        assertThat(e).hasMessageContaining("migration m1").hasMessageContaining("(email)=(a…)");
                        assertThat(e.getMessage() + e.getCause()).doesNotContain("ann@");
                    });
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(StepBench.rows(connection, "SELECT 1")).containsExactly("1");
        }
        assertThat(bench.rows("SELECT attempts, done FROM journal")).containsExactly("1|0");
        assertThat(bench.rows("SELECT FROM pg_attribute WHERE attname = 'name' AND attrelid = 'users'::regclass"))
                .isEmpty();
    }

    @Test
    void aLockOnATableThatTheStepMakesIsNoError() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE holders (id int PRIMARY KEY)");
        bench.run(expand(e -> e.sql(
                shareRowExclusive("holders", "policies"),
                "CREATE TABLE policies (id int PRIMARY KEY, holder_id int REFERENCES holders)")));
        assertThat(bench.value("SELECT to_regclass('policies') IS NOT NULL")).isEqualTo("t");
    }

    @Test
    void aStatementThatTakesTooLongIsCancelledAndTheAdviceIsATimeout() {
        StepBench bench = StepBench.newest();
        assertThatThrownBy(() -> bench.run(expand(e -> e.sql("SELECT pg_sleep(30)", timeout(Duration.ofMillis(50))))))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("StepOption.timeout");
    }

    @Test
    void aStatementOutsideATransactionIsSentAsItIsAndRecorded() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE users (id int)");
        try (Connection connection = bench.database.connect()) {
            String before = StepBench.rows(connection, "SHOW lock_timeout").get(0);
            bench.run(connection, expand(e -> e.sql("VACUUM (ANALYZE) users", outsideTransaction())));
            assertThat(StepBench.rows(connection, "SHOW lock_timeout")).containsExactly(before);
        }
        assertThat(bench.rows("SELECT attempts, done FROM journal")).containsExactly("1|1");
    }

    @Test
    void jdbcEscapesAndQuestionMarksReachTheServerAsTheyAre() throws Exception {
        StepBench bench = StepBench.newest("CREATE TABLE t (a jsonb)");
        bench.run(expand(e -> e.sql("INSERT INTO t SELECT '{\"fn\": \"{d x}\"}' WHERE '{\"a\": 1}'::jsonb ? 'a'")));
        assertThat(bench.value("SELECT a->>'fn' FROM t")).isEqualTo("{d x}");
    }
}
