package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.columns;
import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.ExitCode;
import dev.segue.RunResult;
import dev.segue.Segue;
import dev.segue.Target;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.run.Fixtures.M03_AddAge;
import dev.segue.engine.run.Fixtures.M03_CreateNotes;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Test;

class BarrierIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void stopsWhereATableHasAnOpenContract() {
        segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run();

        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_AddAge.class)
                        .run())
                .isInstanceOfSatisfying(
                        BlockedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BLOCKED))
                .hasMessageContaining("03 AddAge waits: it touches table public.users, and so does 02 RenameEmail")
                .hasMessageContaining("segue contract");
        assertThat(query(database, "SELECT id, state FROM segue.migration ORDER BY id"))
                .containsExactly("01|DONE", "02|OVERLAP");
    }

    @Test
    void aContractLeavesWhatWaitsForItToTheNextRun() {
        segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run();
        Segue later = segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_AddAge.class);

        assertThat(ids(later.run(Target.contract()))).containsExactly("02 OVERLAP -> DONE");
        assertThat(columns(database, "users")).containsExactly("id", "user_email");

        assertThat(ids(later.run())).containsExactly("03 PENDING -> DONE");
        assertThat(columns(database, "users")).containsExactly("age", "id", "user_email");
    }

    @Test
    void letsOtherTablesPass() {
        segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run();

        RunResult result = segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_CreateNotes.class)
                .run();

        assertThat(ids(result)).containsExactly("03 PENDING -> DONE");
    }

    @Test
    void expandsOnlyWhatIsInstant() {
        RunResult result = segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M03_CreateNotes.class)
                .run(Target.expandOnly());

        assertThat(ids(result)).containsExactly("01 PENDING -> DONE", "02 PENDING -> PENDING");
        assertThat(query(database, "SELECT count(*) FROM segue.step WHERE phase <> 'EXPAND'"))
                .containsExactly("0");
        assertThat(query(database, "SELECT count(*) FROM segue.release")).containsExactly("0");
    }

    @Test
    void goesNoFurtherThanAsked() {
        RunResult result =
                segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run(Target.upTo("01"));

        assertThat(ids(result)).containsExactly("01 PENDING -> DONE");
        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class).run(Target.upTo("09")))
                .hasMessageContaining("there is no migration 09 in unit \"main\"");
    }
}
