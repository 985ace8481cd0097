package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.columns;
import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.killedAfter;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.ExitCode;
import dev.segue.Revert;
import dev.segue.RuntimeError;
import dev.segue.Segue;
import dev.segue.StepException;
import dev.segue.Target;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.run.Fixtures.M03_AddAge;
import dev.segue.engine.run.Fixtures.M03_CreateNotes;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import org.junit.jupiter.api.Test;

/** Where a run may contract on its way: on a schema that no release can ever have used. */
class NewbornIT {

    private static final ClassLoader PROGRAM =
            TestProgram.of(M01_CreateUsers.class, M02_RenameEmail.class, M03_AddAge.class);

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final Segue segue = segue(database, PROGRAM);

    @Test
    void contractsOnTheWayInASchemaThatWasEmpty() {
        assertThat(ids(segue.run())).containsExactly("01 PENDING -> DONE", "02 PENDING -> DONE", "03 PENDING -> DONE");
        assertThat(columns(database, "users")).containsExactly("age", "id", "user_email");
        assertMarkIsGone();
    }

    @Test
    void doesNotTakeASchemaWithTablesForNew() {
        database.execute("CREATE TABLE legacy (id integer)");

        assertStopsAtTheBarrier();
    }

    /** No release can have been let in while the first migration was not complete. */
    @Test
    void goesOnInTheSameWayWhereTheFirstMigrationWasKilled() {
        killAfter(1);

        assertThat(ids(segue.run())).containsExactly("01 PENDING -> DONE", "02 PENDING -> DONE", "03 PENDING -> DONE");
        assertMarkIsGone();
    }

    /** A release that needs no more than the first migration may have been started by force. */
    @Test
    void stopsWhereALaterMigrationWasKilled() {
        killAfter(4);

        assertStopsAtTheBarrier();
    }

    @Test
    void letsNoReleaseInBesideAFirstRun() {
        killAfter(2);
        Segue older = segue(database, M01_CreateUsers.class);

        assertThatThrownBy(older::verify)
                .isInstanceOfSatisfying(
                        BlockedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PENDING))
                .hasMessageContaining("the first run on this schema is under way, or was killed");
        older.run();
        assertThatCode(older::verify).doesNotThrowAnyException();
        assertStopsAtTheBarrier();
    }

    @Test
    void endsWithARunThatDoesNotGoAllTheWay() {
        segue.run(Target.upTo("02"));

        assertStopsAtTheBarrier();
    }

    @Test
    void endsWithARunThatOnlyExpands() {
        segue.run(Target.expandOnly());

        assertStopsAtTheBarrier();
    }

    @Test
    void endsWithARunThatFails() {
        Segue failing =
                segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_Fails.class, M04_AddAge.class);
        assertThatThrownBy(failing::run).isInstanceOf(StepException.class);
        assertMarkIsGone();

        Segue mended =
                segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_CreateNotes.class, M04_AddAge.class);

        assertThatThrownBy(mended::run)
                .isInstanceOf(BlockedException.class)
                .hasMessageContaining("04 AddAge waits: it touches table public.users, and so does 02 RenameEmail");
    }

    @Test
    void endsWithARunWhoseCodeLacksAClass() {
        Segue failing = segue(database, M01_CreateUsers.class, M02_LacksAClass.class);

        assertThatThrownBy(failing::run)
                .isInstanceOf(StepException.class)
                .hasMessageContaining("its code threw java.lang.NoClassDefFoundError: com/acme/Gone");
        assertMarkIsGone();
        assertThat(query(database, "SELECT state FROM segue.step WHERE migration = '02'"))
                .containsExactly("FAILED");
    }

    @Test
    void doesNotComeBackAfterARevert() {
        killAfter(1);
        segue.revert(Revert.last());

        assertMarkIsGone();
        assertThatThrownBy(segue::runAgain).isInstanceOf(BlockedException.class);
    }

    /** The first run was killed before it made anything, and then somebody else made tables. */
    @Test
    void forgetsAMarkThatIsNoLongerTrue() {
        killAfter(0);
        database.execute("DELETE FROM segue.step", "DELETE FROM segue.migration", "CREATE TABLE legacy (id integer)");
        killAfter(1);

        assertStopsAtTheBarrier();
    }

    private void killAfter(int steps) {
        assertThatThrownBy(() -> killedAfter(database, PROGRAM, steps).run(RunOrder.of(Target.head())))
                .isInstanceOf(Interrupted.Killed.class);
    }

    private void assertStopsAtTheBarrier() {
        assertThatThrownBy(segue::run)
                .isInstanceOfSatisfying(
                        BlockedException.class, e -> assertThat(e.code()).isEqualTo(RuntimeError.BARRIER.code()));
        assertThat(columns(database, "users")).contains("email");
        assertMarkIsGone();
    }

    private void assertMarkIsGone() {
        assertThat(query(database, "SELECT key FROM segue.meta WHERE key LIKE 'newborn/%'"))
                .isEmpty();
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_LacksAClass implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("fails").code("calls a library", connection -> {
                throw new NoClassDefFoundError("com/acme/Gone");
            });
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "03", parent = "02")
    public static final class M03_Fails implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("fails").sql("SELECT 1 / 0");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "04", parent = "03")
    public static final class M04_AddAge implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("age").sql(exclusive("users"), "ALTER TABLE users ADD COLUMN age integer");
        }

        @Override
        public void down(Steps steps) {}
    }
}
