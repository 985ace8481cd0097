package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.columns;
import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.ExitCode;
import dev.segue.Revert;
import dev.segue.Segue;
import dev.segue.Target;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.run.Fixtures.M03_CreateNotes;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Test;

/** A contract takes away what is in overlap, and never brings anything that is pending. */
class ContractIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final Segue first = segue(database, M01_CreateUsers.class);
    private final Segue second = segue(database, M01_CreateUsers.class, M02_RenameEmail.class);
    private final Segue third = segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_CreateNotes.class);

    @Test
    void neverTakesAPendingMigrationAllTheWay() {
        first.run();

        assertThatThrownBy(() -> second.run(Target.contract()))
                .isInstanceOfSatisfying(BlockedException.class, e -> {
                    assertThat(e.code()).isEqualTo("SG-R056");
                    assertThat(e.exitCode()).isEqualTo(ExitCode.BLOCKED);
                })
                .hasMessageContaining("migration 02 RenameEmail has not run")
                .hasMessageContaining("first segue run");

        assertThat(columns(database, "users")).containsExactly("email", "id");
        assertThat(query(database, "SELECT id FROM segue.migration")).containsExactly("01");
    }

    @Test
    void refusesWhileARunHasSomethingToDoFirst() {
        second.run();

        assertThatThrownBy(() -> third.run(Target.contract()))
                .isInstanceOf(BlockedException.class)
                .hasMessageContaining("03 CreateNotes has not run");

        assertThat(query(database, "SELECT id, state FROM segue.migration ORDER BY id"))
                .containsExactly("01|DONE", "02|OVERLAP");
    }

    @Test
    void isNotInTheWayOfWhatWasTakenBack() {
        third.run();
        third.revert(Revert.last());

        assertThat(ids(third.run(Target.contract()))).containsExactly("02 OVERLAP -> DONE");
        assertThat(query(database, "SELECT id, state FROM segue.migration ORDER BY id"))
                .containsExactly("01|DONE", "02|DONE", "03|HELD");
    }

    @Test
    void refusesToRunAgainAndContractInOne() {
        second.run();
        second.revert(Revert.last());

        assertThatThrownBy(() -> second.runAgain(Target.contract()))
                .isInstanceOf(BlockedException.class)
                .hasMessageContaining("02 RenameEmail has not run")
                .hasMessageContaining("first segue run --again, then");
        assertThatThrownBy(second::verify).hasMessageContaining("is held; run it: segue run --again");
    }
}
