package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.killedAfter;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.runAndContract;
import static dev.segue.engine.run.TestRuns.segue;
import static dev.segue.engine.run.TestRuns.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.DefinitionException;
import dev.segue.MigrationStatus;
import dev.segue.Revert;
import dev.segue.RunResult;
import dev.segue.Segue;
import dev.segue.State;
import dev.segue.StepException;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_Coded;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.run.Fixtures.M02_UniqueIndex;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RevertIT {

    private static final ClassLoader OLD = TestProgram.of(M01_CreateUsers.class);
    private static final ClassLoader NEW = TestProgram.of(M01_CreateUsers.class, M02_RenameEmail.class);
    private static final int STEPS_UP = 8;

    /** Killed after each step of up, with the contract; taken back; the structure is as it was before. */
    @TestFactory
    List<DynamicTest> goesBackFromEveryStep() {
        return IntStream.rangeClosed(0, STEPS_UP)
                .mapToObj(steps -> DynamicTest.dynamicTest("after " + steps, () -> {
                    TestDatabase database = withUsers();
                    List<String> before = structure(database);
                    upTo(database, steps);

                    RunResult result = segue(database, NEW).revert(Revert.last());

                    assertThat(structure(database)).isEqualTo(before);
                    assertThat(result.migrations())
                            .extracting(run -> run.after())
                            .containsExactly(State.HELD);
                    assertThat(query(database, "SELECT id, email FROM users ORDER BY id"))
                            .containsExactly("1|ann", "2|bob");
                }))
                .toList();
    }

    /** The way back is killed after each of its steps, from the far end, and goes on. */
    @TestFactory
    List<DynamicTest> goesOnWhereAWayBackWasKilled() {
        return IntStream.range(0, 8)
                .mapToObj(steps -> DynamicTest.dynamicTest("after " + steps, () -> {
                    TestDatabase database = withUsers();
                    List<String> before = structure(database);
                    runAndContract(segue(database, NEW));
                    assertThatThrownBy(() -> killedAfter(database, NEW, steps).revert(Revert.last(), true))
                            .isInstanceOf(Interrupted.Killed.class);

                    assertThatThrownBy(() -> segue(database, NEW).run())
                            .isInstanceOf(BlockedException.class)
                            .hasMessageContaining(
                                    "is being taken back and that is not complete; finish it: segue revert");
                    segue(database, NEW).revert(Revert.last());

                    assertThat(structure(database)).isEqualTo(before);
                    assertThat(query(database, "SELECT max(attempts) FROM segue.step"))
                            .containsExactly("1");
                }))
                .toList();
    }

    /** Its only step failed; what a killed server process has left of it is not in the record, and goes all the same. */
    @Test
    void takesAwayWhatAnUnfinishedStepHasLeft() {
        TestDatabase database = withUsers();
        database.execute("INSERT INTO users VALUES (3, 'ann')");
        List<String> before = structure(database);
        Segue segue = segue(database, M01_CreateUsers.class, M02_UniqueIndex.class);
        assertThatThrownBy(segue::run).isInstanceOf(StepException.class);
        String build = "CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email)";
        assertThatThrownBy(() -> database.execute(build)).hasMessageContaining("could not create unique index");
        assertThat(structure(database)).isNotEqualTo(before);

        RunResult result = segue.revert(Revert.last());

        assertThat(ids(result)).containsExactly("02 FAILED -> HELD");
        assertThat(structure(database)).isEqualTo(before);
    }

    @Test
    void staysAwayUntilItIsAskedForAgain() {
        TestDatabase database = withUsers();
        segue(database, NEW).run();
        List<String> overlap = structure(database);
        segue(database, NEW).revert(Revert.last());

        assertThatThrownBy(() -> segue(database, NEW).boot())
                .isInstanceOfSatisfying(
                        BlockedException.class, e -> assertThat(e.code()).isEqualTo("SG-R054"))
                .hasMessageContaining("02 RenameEmail was taken back and is held; run it again: segue run --again");
        MigrationStatus held = segue(database, NEW).status().migrations().get(1);
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.stepsDone()).isZero();

        RunResult again = segue(database, NEW).runAgain();

        assertThat(ids(again)).containsExactly("02 HELD -> OVERLAP");
        assertThat(structure(database)).isEqualTo(overlap);
        assertThat(query(
                        database,
                        "SELECT generation, direction, count(*) FROM segue.step WHERE migration = '02' GROUP"
                                + " BY 1, 2 ORDER BY 1, 2 DESC"))
                .containsExactly("1|up|5", "1|down|4", "2|up|5");
    }

    @Test
    void takesBackWhatOnlyTheHistoryKnows() {
        TestDatabase database = withUsers();
        List<String> before = structure(database);
        runAndContract(segue(database, NEW));

        RunResult result = segue(database, OLD).revert(Revert.last());

        assertThat(ids(result)).containsExactly("02 DONE -> HELD");
        assertThat(structure(database)).isEqualTo(before);
        assertThat(segue(database, OLD).boot().migrations()).isEmpty();
    }

    @Test
    void needsNoProgramAtAll() {
        TestDatabase database = withUsers();
        List<String> before = structure(database);
        runAndContract(segue(database, NEW));

        RunResult result = segue(database, ClassLoader.getPlatformClassLoader()).revert(Revert.last());

        assertThat(ids(result)).containsExactly("02 DONE -> HELD");
        assertThat(structure(database)).isEqualTo(before);
    }

    @Test
    void cannotTakeBackCodeWithoutItsClass() {
        TestDatabase database = withUsers();
        segue(database, M01_CreateUsers.class, M02_Coded.class).run();
        assertThat(query(database, "SELECT count(*) FROM users")).containsExactly("3");

        assertThatThrownBy(() -> segue(database, OLD).revert(Revert.last()))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("its Java code is not stored in the database");
        segue(database, M01_CreateUsers.class, M02_Coded.class).revert(Revert.last());

        assertThat(query(database, "SELECT count(*) FROM users")).containsExactly("2");
    }

    @Test
    void goesBackToAMigrationOrByNumber() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        Segue segue = segue(database, NEW);
        segue.run();

        assertThat(ids(segue.revert(Revert.to("01")))).containsExactly("02 OVERLAP -> HELD");
        assertThat(ids(segue.revert(Revert.to("01")))).isEmpty();
        assertThatThrownBy(() -> segue.revert(Revert.to("02")))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("migration 02 has not run here");
        segue.runAgain();
        assertThat(ids(segue.revert(Revert.steps(5)))).containsExactly("02 OVERLAP -> HELD", "01 DONE -> HELD");
        assertThat(structure(database)).isEmpty();
    }

    private static TestDatabase withUsers() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        segue(database, OLD).run();
        database.execute("INSERT INTO users VALUES (1, 'ann'), (2, 'bob')");
        return database;
    }

    private static void upTo(TestDatabase database, int steps) {
        if (steps == STEPS_UP) {
            runAndContract(segue(database, NEW));
        } else {
            assertThatThrownBy(() -> runAndContract(killedAfter(database, NEW, steps)))
                    .isInstanceOf(Interrupted.Killed.class);
        }
    }
}
