package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.options;
import static dev.segue.engine.run.TestRuns.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BusyException;
import dev.segue.ExitCode;
import dev.segue.Options;
import dev.segue.RunResult;
import dev.segue.Segue;
import dev.segue.Target;
import dev.segue.engine.history.Scope;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.session.RunnerLock;
import dev.segue.engine.step.StepRunner;
import dev.segue.testing.ManyMigrations;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EightInstancesIT {

    private static final int INSTANCES = 8;

    @TempDir
    private Path classes;

    /** On an empty database, each with its own class loader: each migration runs once, all boot. */
    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void allBootAndEachMigrationRunsOnce(int major) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        List<RunResult> results = bootAtOnce(database, 20);

        assertThat(results).hasSize(INSTANCES);
        assertThat(results.stream()
                        .mapToInt(result -> result.migrations().size())
                        .sum())
                .isEqualTo(20);
        assertThat(query(database, "SELECT count(*), max(attempts), min(state) FROM segue.step"))
                .containsExactly("20|1|DONE");
        assertThat(query(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("20");
        assertThat(query(
                        database,
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid"
                                + " FROM pg_database WHERE datname = current_database())"))
                .containsExactly("0");
    }

    @Test
    void oneThatDoesNotWaitSaysWhoRuns() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        ClassLoader program = TestProgram.of(M01_CreateUsers.class, M02_RenameEmail.class);
        try (Connection other = database.connect()) {
            other.createStatement().execute("SET application_name = 'segue:01:1'");
            assertThat(RunnerLock.of(new Scope("segue", "main", "public")).tryAcquire(other))
                    .isTrue();

            assertThatThrownBy(() -> TestRuns.engine(database, options(program).build())
                            .run(RunOrder.of(Target.head()).impatient()))
                    .isInstanceOfSatisfying(
                            BusyException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY))
                    .hasMessageContaining("another run, pid ")
                    .hasMessageContaining("(segue:01:1, user postgres,");
        }
    }

    @Test
    void aBootDoesNotWaitForEver() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();
        ClassLoader program = TestProgram.of(M01_CreateUsers.class);
        try (Connection other = database.connect()) {
            assertThat(RunnerLock.of(new Scope("segue", "main", "public")).tryAcquire(other))
                    .isTrue();

            assertThatThrownBy(() -> Segue.on(
                                    database.dataSource(),
                                    options(program)
                                            .bootPatience(Duration.ofMillis(300))
                                            .build())
                            .boot())
                    .isInstanceOfSatisfying(
                            BusyException.class, e -> assertThat(e.code()).isEqualTo("SG-R012"))
                    .hasMessageContaining("segue.boot.patience");
        }
        assertThat(Segue.on(database.dataSource(), options(program).build())
                        .boot()
                        .migrations())
                .hasSize(1);
    }

    /** Also in the middle of a long step: it stops between two batches, and the next boot goes on from there. */
    @Test
    void aBootDoesNotBackfillForEver() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        Options options = options(TestProgram.of(M01_CreateUsers.class))
                .bootPatience(Duration.ofSeconds(2))
                .build();
        Engine endless = new Engine(database.dataSource(), options, BeforeRun.NOTHING, (context, step) -> {
            context.journal().started(context.connection());
            for (long batch = 1; ; batch++) {
                context.journal().cursor(context.connection(), "batch", batch);
            }
        });

        assertThatThrownBy(endless::boot)
                .isInstanceOfSatisfying(
                        BusyException.class, e -> assertThat(e.code()).isEqualTo("SG-R012"));

        assertThat(query(database, "SELECT state, cursor, rows > 0 FROM segue.step"))
                .containsExactly("FAILED|batch|t");
        Engine next = new Engine(database.dataSource(), options, BeforeRun.NOTHING, (context, step) -> {
            assertThat(context.journal().cursor().isPresent())
                    .isEqualTo(context.event().step() == 1);
            return new StepRunner().run(context, step);
        });
        assertThat(next.boot().migrations()).hasSize(1);
    }

    private List<RunResult> bootAtOnce(TestDatabase database, int migrations) throws Exception {
        ManyMigrations.compile(classes, migrations, "CREATE TABLE t%d (id integer)");
        assertThat(Files.exists(classes.resolve("META-INF/segue/main.index"))).isTrue();
        ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
        CyclicBarrier start = new CyclicBarrier(INSTANCES);
        try {
            List<Future<RunResult>> boots = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                ClassLoader own = TestProgram.loader(classes);
                boots.add(threads.submit(() -> {
                    start.await();
                    return Segue.on(database.dataSource(), options(own).build()).boot();
                }));
            }
            List<RunResult> results = new ArrayList<>();
            for (Future<RunResult> boot : boots) {
                results.add(boot.get(2, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
