package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.columns;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.runAndContract;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.ExitCode;
import dev.segue.HistoryException;
import dev.segue.ReleaseTooOldException;
import dev.segue.Revert;
import dev.segue.Segue;
import dev.segue.Status;
import dev.segue.Target;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.run.Fixtures.M02_UniqueEmail;
import dev.segue.engine.run.Fixtures.M03_CreateNotes;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An older release beside a newer history. */
class ReleaseIT {

    private static final ClassLoader OLD = TestProgram.of(M01_CreateUsers.class);
    private static final ClassLoader NEW = TestProgram.of(M01_CreateUsers.class, M02_RenameEmail.class);

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @BeforeEach
    void oldReleaseRuns() {
        segue(database, OLD).boot();
    }

    @Test
    void theOlderOneBootsDuringTheOverlap() {
        segue(database, NEW).boot();

        assertThat(segue(database, OLD).boot().migrations()).isEmpty();
        assertThatCode(() -> segue(database, OLD).verify()).doesNotThrowAnyException();
        Status status = segue(database, OLD).status();
        assertThat(status.upToDate()).isTrue();
        assertThat(status.migrations().get(1).known()).isFalse();
    }

    @Test
    void theOlderOneDoesNotBootOnceTheContractHasBegun() {
        runAndContract(segue(database, NEW));

        assertThatThrownBy(() -> segue(database, OLD).boot())
                .isInstanceOfSatisfying(ReleaseTooOldException.class, e -> {
                    assertThat(e.code()).isEqualTo("SG-R050");
                    assertThat(e.exitCode()).isEqualTo(ExitCode.DRIFT);
                })
                .hasMessageContaining("does not know migration 02 RenameEmail");
        assertThatThrownBy(() -> segue(database, OLD).verify()).isInstanceOf(ReleaseTooOldException.class);
    }

    /** Also where not a single step of the contract was done: the tokens go first. */
    @Test
    void theStartOfAContractTakesTheTokens() {
        segue(database, NEW).boot();
        segue(database, OLD).boot();
        assertThat(query(database, "SELECT count(*) FROM segue.release")).containsExactly("2");

        assertThatThrownBy(() -> TestRuns.killedAfter(database, NEW, 0).run(RunOrder.of(Target.contract())))
                .isInstanceOf(Interrupted.Killed.class);

        assertThat(query(database, "SELECT count(*) FROM segue.release")).containsExactly("0");
        assertThatThrownBy(() -> segue(database, OLD).boot()).isInstanceOf(ReleaseTooOldException.class);
    }

    @Test
    void theNewOneStillBootsWhileItsContractIsHalfDone() {
        assertThatThrownBy(() -> runAndContract(TestRuns.killedAfter(database, NEW, 6)))
                .isInstanceOf(Interrupted.Killed.class);

        assertThatCode(() -> segue(database, NEW).boot()).doesNotThrowAnyException();
        assertThat(segue(database, NEW).run(Target.contract()).migrations()).hasSize(1);
    }

    @Test
    void aRevertTakesTheTokens() {
        segue(database, NEW).boot();
        segue(database, NEW).revert(Revert.last());

        assertThat(query(database, "SELECT count(*) FROM segue.release")).containsExactly("0");
        assertThatThrownBy(() -> segue(database, NEW).verify()).isInstanceOf(BlockedException.class);
        assertThatCode(() -> segue(database, OLD).boot()).doesNotThrowAnyException();
    }

    @Test
    void theOlderOneBootsWhileANewOneIsHalfway() {
        assertThatThrownBy(() -> TestRuns.killedAfter(database, NEW, 2).run(RunOrder.of(Target.head())))
                .isInstanceOf(Interrupted.Killed.class);

        assertThatCode(() -> segue(database, OLD).boot()).doesNotThrowAnyException();
    }

    @Test
    void aReleaseWithAnotherNextMigrationDoesNotRunIt() {
        segue(database, NEW).boot();
        database.execute(
                "UPDATE segue.migration SET id = '0x' WHERE id = '02'",
                "UPDATE segue.step SET migration = '0x' WHERE migration = '02'");

        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_UniqueEmail.class)
                        .boot())
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining(
                        "this program holds 02 UniqueEmail, which has not run, but the schema has 0x RenameEmail");
    }

    /** Two branches came together in the wrong order; both ways out that the message names are open. */
    @Test
    void aMigrationBeforeOneThatHasRunIsNotRun() {
        segue(database, M01_CreateUsers.class, M03_NotesFirst.class).run();
        Segue merged = segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_CreateNotes.class);

        assertThatThrownBy(merged::run)
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining(
                        "migration 02 RenameEmail is pending, but 03 CreateNotes, which comes after it, has")
                .hasMessageContaining("segue revert, then segue run --again;")
                .hasMessageContaining("take class and snapshot of the latter as they were without the former");
        merged.revert(Revert.last());
        assertThatThrownBy(merged::run).isInstanceOf(BlockedException.class);
        merged.runAgain();

        assertThat(columns(database, "users")).contains("user_email");
        assertThat(columns(database, "notes")).containsExactly("id");
    }

    @Test
    void whatWasMadeAgainAfterTheOneThatHasRunIsRun() {
        segue(database, M01_CreateUsers.class, M03_NotesFirst.class).run();

        segue(database, M01_CreateUsers.class, M03_NotesFirst.class, M04_RenameEmail.class)
                .run();

        assertThat(columns(database, "users")).contains("user_email");
        assertThat(columns(database, "notes")).containsExactly("id");
    }

    @Test
    void verifySaysWhatIsPending() {
        assertThatThrownBy(() -> segue(database, NEW).verify())
                .isInstanceOfSatisfying(
                        BlockedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PENDING))
                .hasMessageContaining("migration 02 RenameEmail is pending; run it: segue run");
        assertThat(segue(database, NEW).status().upToDate()).isFalse();
    }

    /** {@link M03_CreateNotes} as it was in its branch. */
    @MigrationInfo(id = "03", parent = "01")
    public static final class M03_NotesFirst implements Migration {
        @Override
        public void up(Steps steps) {
            new M03_CreateNotes().up(steps);
        }

        @Override
        public void down(Steps steps) {
            new M03_CreateNotes().down(steps);
        }
    }

    /** {@link M02_RenameEmail}, made again. */
    @MigrationInfo(id = "04", parent = "03")
    public static final class M04_RenameEmail implements Migration {
        @Override
        public void up(Steps steps) {
            new M02_RenameEmail().up(steps);
        }

        @Override
        public void down(Steps steps) {
            new M02_RenameEmail().down(steps);
        }
    }
}
