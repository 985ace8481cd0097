package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.engine;
import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.options;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.BootMode;
import dev.segue.BusyException;
import dev.segue.HistoryException;
import dev.segue.MigrationStatus;
import dev.segue.Options;
import dev.segue.Revert;
import dev.segue.Segue;
import dev.segue.State;
import dev.segue.Status;
import dev.segue.StepException;
import dev.segue.Target;
import dev.segue.engine.history.StepRow;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.run.Fixtures.M02_UniqueEmail;
import dev.segue.engine.run.Fixtures.M03_AddAge;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OperationsIT {

    private static final ClassLoader PROGRAM = TestProgram.of(M01_CreateUsers.class, M02_RenameEmail.class);

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void statusOfAnUntouchedDatabaseMakesNothing() {
        Status status = segue(database, PROGRAM).status();

        assertThat(status.migrations()).extracting(MigrationStatus::state).containsOnly(State.PENDING);
        assertThat(status.migrations()).extracting(MigrationStatus::stepsTotal).containsExactly(2, 8);
        assertThat(status.upToDate()).isFalse();
        assertThat(query(database, "SELECT to_regnamespace('segue') IS NULL")).containsExactly("t");
    }

    @Test
    void statusTellsOfTheOverlap() {
        segue(database, PROGRAM).run();

        Status status = segue(database, PROGRAM).status();

        MigrationStatus renamed = status.migrations().get(1);
        assertThat(status.upToDate()).isTrue();
        assertThat(renamed.name()).isEqualTo("RenameEmail");
        assertThat(renamed.state()).isEqualTo(State.OVERLAP);
        assertThat(renamed.executedAt()).isNotNull();
        assertThat(renamed.stepsDone()).isEqualTo(5);
        assertThat(renamed.note()).contains("segue contract");
        assertThat(status.running()).isEmpty();
    }

    @Test
    void statusTellsWhatRunsNow() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Engine slow =
                new Engine(database.dataSource(), options(PROGRAM).build(), BeforeRun.NOTHING, (context, step) -> {
                    context.journal().started(context.connection());
                    started.countDown();
                    assertThat(await(seen)).isTrue();
                    throw new IllegalStateException("enough seen");
                });
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> slow.run(RunOrder.of(Target.head())));
        assertThat(await(started)).isTrue();

        Status status = segue(database, PROGRAM).status();
        seen.countDown();

        assertThat(status.migrations().get(0).state()).isEqualTo(State.RUNNING);
        assertThat(status.running()).hasValueSatisfying(progress -> {
            assertThat(progress.migration()).isEqualTo("01");
            assertThat(progress.phase()).isEqualTo("EXPAND");
            assertThat(progress.what()).startsWith("CREATE TABLE users");
            assertThat(progress.actor()).contains(" pid ");
        });
        assertThatThrownBy(run::join).hasCauseInstanceOf(StepException.class).hasMessageContaining("enough seen");
        assertThat(segue(database, PROGRAM).status().migrations().get(0).state())
                .isEqualTo(State.FAILED);
    }

    @Test
    void keepsALogOfBothDirections() {
        segue(database, PROGRAM).run();
        segue(database, PROGRAM).revert(Revert.last());

        assertThat(engine(database, options(PROGRAM).build()).log())
                .extracting(StepRow::migration, StepRow::direction, StepRow::ordinal)
                .hasSize(2 + 5 + 4);
    }

    @Test
    void pendingStepsAreThoseThatAreLeft() {
        assertThatThrownBy(() -> TestRuns.killedAfter(database, PROGRAM, 4).run(RunOrder.of(Target.head())))
                .isInstanceOf(Interrupted.Killed.class);

        assertThat(engine(database, options(PROGRAM).build()).pending(Target.head()))
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.migration().id()).isEqualTo("02");
                    assertThat(pending.steps()).hasSize(3);
                    assertThat(pending.contract()).hasSize(3);
                });
    }

    @Test
    void aPersonMayResolveAStep() {
        segue(database, M01_CreateUsers.class).run();
        database.execute("INSERT INTO users VALUES (1, 'ann'), (2, 'ann')");
        ClassLoader failing = TestProgram.of(M01_CreateUsers.class, M02_UniqueEmail.class);
        assertThatThrownBy(() -> segue(database, failing).run()).isInstanceOf(StepException.class);
        Engine engine = engine(database, options(failing).build());

        assertThatThrownBy(() -> engine.resolve("02", 3, Resolution.DONE, "seen"))
                .hasMessageContaining("step 3 of migration 02 is not unfinished: MIGRATE step 2 is");
        assertThatThrownBy(() -> engine.resolve("02", 2, Resolution.DONE, " ")).hasMessageContaining("say why");
        engine.resolve("02", 2, Resolution.DONE, "unique in practice");

        assertThat(ids(segue(database, failing).run())).containsExactly("02 FAILED -> DONE");
        assertThat(query(
                                database,
                                "SELECT state, note FROM segue.step WHERE migration = '02' AND phase = 'MIGRATE' AND"
                                        + " ordinal = 2")
                        .get(0))
                .startsWith("DONE|DONE by ")
                .endsWith(": unique in practice");
    }

    @Test
    void aBaselineRecordsWithoutRunning() {
        database.execute("CREATE TABLE users (id integer PRIMARY KEY, user_email text NOT NULL)");
        engine(database, options(PROGRAM).build()).adoptBaseline();

        assertThat(segue(database, PROGRAM).boot().migrations()).isEmpty();
        assertThat(segue(database, PROGRAM).status().migrations())
                .extracting(MigrationStatus::state)
                .containsOnly(State.DONE);
        assertThat(ids(segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_AddAge.class)
                        .run()))
                .containsExactly("03 PENDING -> DONE");
        assertThatThrownBy(() -> segue(database, PROGRAM).revert(Revert.steps(2)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("was adopted by segue baseline");
        assertThatThrownBy(() -> engine(database, options(PROGRAM).build()).adoptBaseline())
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("a baseline is the beginning of a history");
    }

    @Test
    void otherWorkTakesTurnsWithRuns() {
        Engine engine = engine(database, options(PROGRAM).build());
        AtomicReference<RuntimeException> met = new AtomicReference<>();

        engine.exclusively(connection -> {
            try {
                segue(database, PROGRAM).tryRun(Target.head());
            } catch (BusyException e) {
                met.set(e);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE made_alone (id integer)");
            }
        });

        assertThat(met.get()).isInstanceOf(BusyException.class);
        assertThat(query(database, "SELECT to_regnamespace('segue') IS NULL, to_regclass('made_alone') IS NULL"))
                .containsExactly("t|f");
        assertThat(segue(database, PROGRAM).tryRun(Target.head()).migrations()).hasSize(2);
    }

    @Test
    void bootModesRunNothing() {
        assertThatThrownBy(() -> boot(BootMode.VERIFY)).isInstanceOf(BlockedException.class);
        assertThatThrownBy(() -> boot(BootMode.WAIT)).isInstanceOf(BusyException.class);
        boot(BootMode.OFF);
        assertThat(query(database, "SELECT to_regnamespace('segue') IS NULL")).containsExactly("t");

        segue(database, PROGRAM).run();
        boot(BootMode.VERIFY);
        boot(BootMode.WAIT);
    }

    @Test
    void aWaitingBootGoesOnceSomebodyElseHasRun() {
        Options waiting = options(PROGRAM).boot(BootMode.WAIT).build();
        CompletableFuture<Void> boot = CompletableFuture.runAsync(
                () -> Segue.on(database.dataSource(), waiting).boot());

        segue(database, PROGRAM).run();

        assertThat(boot).succeedsWithin(Duration.ofMinutes(1));
    }

    private void boot(BootMode mode) {
        Options options =
                options(PROGRAM).boot(mode).bootPatience(Duration.ofMillis(200)).build();
        assertThat(Segue.on(database.dataSource(), options).boot().migrations()).isEmpty();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
