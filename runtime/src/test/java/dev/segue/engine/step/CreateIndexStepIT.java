package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.contract;
import static dev.segue.engine.step.StepBench.migrate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import dev.segue.StepException;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CreateIndexStepIT {

    private static final String TABLE = "CREATE TABLE users (id int PRIMARY KEY, email text, n int)";
    private static final String ROWS = "INSERT INTO users SELECT i, 'u' || i, i FROM generate_series(1, 100) i";
    private static final String SQL = "CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email)";
    private static final Step STEP = migrate(m -> m.createIndex(SQL));
    private static final String INDEX =
            "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('users_email_key')";
    private static final String OID = "SELECT 'users_email_key'::regclass::oid";

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void anAbsentIndexIsBuiltAndAValidOneAdopted(int major) throws Exception {
        StepBench bench = StepBench.on(major, TABLE, ROWS);
        bench.run(STEP);
        String oid = bench.value(OID);
        assertThat(bench.rows(INDEX)).containsExactly("t");
        bench.run(STEP);
        assertThat(bench.rows(OID)).containsExactly(oid);
        assertThat(bench.rows("SELECT attempts, done FROM journal")).containsExactly("2|2");
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void anIndexThatAConstraintHasAdoptedIsDone(int major) throws Exception {
        StepBench bench = StepBench.on(major, TABLE, ROWS);
        bench.run(STEP);
        bench.database.execute("ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key");
        String oid = bench.value(OID);
        bench.run(STEP);
        assertThat(bench.rows(OID)).containsExactly(oid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(email)",
                "(email DESC NULLS LAST, n)",
                "USING hash (email)",
                "(lower(email) text_pattern_ops)",
                "(email COLLATE \"C\")",
                "(email) INCLUDE (n) WITH (fillfactor = 70) WHERE n > 3 AND email IN ('a', 'b')",
                "((users.n + 1))",
                "USING gin (to_tsvector('english', email))",
            })
    void equalIsWhatPostgresPrintsAlike(String definition) throws Exception {
        StepBench bench = StepBench.newest(TABLE, "CREATE INDEX users_email_key ON users " + definition);
        String oid = bench.value(OID);
        bench.run(
                migrate(m -> m.createIndex("CREATE INDEX CONCURRENTLY users_email_key ON public.users " + definition)));
        assertThat(bench.rows(OID)).containsExactly(oid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX users_email_key ON users (email)", "CREATE UNIQUE INDEX users_email_key ON users (n)",
                "CREATE UNIQUE INDEX users_email_key ON users (email) WHERE n > 0",
                        "CREATE TABLE users_email_key (x int)",
                "CREATE UNIQUE INDEX users_email_key ON others (email)",
            })
    void whatIsDifferentStopsTheRun(String inTheWay) {
        StepBench bench = StepBench.newest(TABLE, "CREATE TABLE others (email text)", inTheWay);
        String oid = bench.value(OID);
        assertThatThrownBy(() -> bench.run(STEP))
                .isInstanceOfSatisfying(
                        StepException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNCLEAR))
                .hasMessageContaining("public.users_email_key");
        assertThat(bench.rows(OID)).containsExactly(oid);
        assertThat(bench.rows("SELECT done FROM journal")).containsExactly("0");
    }

    @Test
    void bothDefinitionsAreNamed() {
        StepBench bench = StepBench.newest(TABLE, "CREATE INDEX users_email_key ON users (n)");
        assertThatThrownBy(() -> bench.run(STEP))
                .hasMessageContaining("USING btree (n)")
                .hasMessageContaining(SQL);
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void duplicatesAreNamedWithoutTheirValueAndNothingIsLeft(int major) throws Exception {
        StepBench bench = StepBench.on(
                major, TABLE, ROWS, "INSERT INTO users VALUES (0, 'ann@example.org'), (-1, 'ann@example.org')");
        assertThatThrownBy(() -> bench.run(STEP))
                .isInstanceOfSatisfying(StepException.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("23505");
                    assertThat(e.getMessage() + e.getCause()).doesNotContain("ann@");
                })
                .hasMessageContaining("(email)=(a…)")
                .hasMessageContaining("SELECT email, count(*) FROM users GROUP BY email HAVING count(*) > 1");
        assertThat(bench.rows(INDEX)).isEmpty();
        bench.database.execute("DELETE FROM users WHERE id < 1");
        bench.run(STEP);
        assertThat(bench.rows(INDEX)).containsExactly("t");
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void whatAKilledBuildHasLeftIsBuiltAgain(int major) throws Exception {
        StepBench bench = StepBench.on(major, TABLE, ROWS);
        try (Connection writer = bench.database.connect()) {
            writer.setAutoCommit(false);
            StepTransaction.execute(writer, "INSERT INTO users VALUES (0, 'zero', 0)");
            CompletableFuture<@Nullable Throwable> killed = CompletableFuture.supplyAsync(() -> failureOf(bench));
            StepBench.until(() -> bench.rows(INDEX).equals(java.util.List.of("f")));
            String invalid = bench.value(OID);
            StepBench.until(
                    () -> bench.value("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_progress_create_index")
                            .equals("1"));
            assertThat(killed.join()).isInstanceOf(StepException.class);
            writer.commit();
            assertThat(bench.rows(INDEX)).containsExactly("f");
            bench.run(STEP);
            assertThat(bench.rows(INDEX)).containsExactly("t");
            assertThat(bench.value(OID)).isNotEqualTo(invalid);
        }
        assertThat(bench.rows("SELECT attempts, done FROM journal")).containsExactly("2|1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSERT INTO users VALUES (0, 'zero', 0)", "LOCK TABLE users IN SHARE UPDATE EXCLUSIVE MODE"})
    void theBuildOfADeadClientIsWaitedForAndAdopted(String blocking) throws Exception {
        StepBench bench = StepBench.newest(TABLE, ROWS);
        try (Connection blocker = bench.database.connect()) {
            blocker.setAutoCommit(false);
            StepTransaction.execute(blocker, blocking);
            Connection dying = bench.database.connect();
            CompletableFuture<@Nullable Throwable> lost = CompletableFuture.supplyAsync(() -> failureOf(bench, dying));
            String building =
                    "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND wait_event_type = 'Lock' AND query LIKE 'CREATE UNIQUE%'";
            StepBench.until(() -> bench.rows(building).size() == 1);
            String orphan = bench.value(building);
            dying.abort(Runnable::run); // the socket is closed; the server process does not notice
            assertThat(lost.join()).isNotNull();
            CompletableFuture<@Nullable Throwable> next = CompletableFuture.supplyAsync(() -> failureOf(bench));
            StepBench.until(() -> !bench.listener.progress.isEmpty());
            assertThat(bench.listener.progress.get(0).what()).contains("pid [" + orphan + "]");
            assertThat(bench.rows(building)).containsExactly(orphan);
            blocker.commit();
            assertThat(next.join()).isNull();
        }
        assertThat(bench.rows(INDEX)).containsExactly("t");
        assertThat(bench.rows("SELECT attempts, done, waited_ms > 0 FROM journal"))
                .containsExactly("2|1|t");
        assertThat(bench.rows("SELECT count(*) FROM pg_index WHERE indrelid = 'users'::regclass AND NOT indisprimary"))
                .containsExactly("1");
    }

    @Test
    void theSessionKeepsItsTimeouts() throws Exception {
        StepBench bench = StepBench.newest(TABLE, ROWS);
        try (Connection connection = bench.database.connect()) {
            StepTransaction.execute(connection, "SET statement_timeout = '7s'");
            bench.run(connection, STEP);
            assertThat(StepBench.rows(connection, "SHOW statement_timeout")).containsExactly("7s");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void anIndexIsDroppedOnceAlsoWhereABrokenDropLeftItInvalid(int major) throws Exception {
        StepBench bench = StepBench.on(
                major,
                TABLE,
                ROWS,
                "CREATE INDEX users_n ON users (n)",
                "UPDATE pg_index SET indisvalid = false, indisready = false WHERE indexrelid = 'users_n'::regclass");
        Step step = contract(c -> c.dropIndex("users_n"));
        bench.run(step);
        assertThat(bench.rows("SELECT to_regclass('users_n') IS NULL")).containsExactly("t");
        bench.run(step);
        assertThat(bench.rows("SELECT attempts, done FROM journal")).containsExactly("2|2");
    }

    @Test
    void theIndexOfAConstraintIsNotDropped() {
        StepBench bench = StepBench.newest(TABLE);
        assertThatThrownBy(() -> bench.run(contract(c -> c.dropIndex("users_pkey"))))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("constraint \"users_pkey\"");
    }

    private static @Nullable Throwable failureOf(StepBench bench) {
        try (Connection connection = bench.database.connect()) {
            return failureOf(bench, connection);
        } catch (SQLException e) {
            return e;
        }
    }

    private static @Nullable Throwable failureOf(StepBench bench, Connection connection) {
        try {
            bench.run(connection, STEP);
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }
}
