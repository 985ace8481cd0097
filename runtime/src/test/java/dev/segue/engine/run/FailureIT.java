package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import dev.segue.ExitCode;
import dev.segue.HistoryException;
import dev.segue.MigrationStatus;
import dev.segue.State;
import dev.segue.StepException;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M01_CreateUsersEdited;
import dev.segue.engine.run.Fixtures.M01_CreateUsersLonger;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.engine.run.Fixtures.M02_UniqueEmail;
import dev.segue.engine.run.Fixtures.M02_UniqueEmailMended;
import dev.segue.engine.run.Fixtures.M03_AddAge;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Test;

class FailureIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void saysWhichStepFailedAndKeepsWhatIsDone() {
        twoUsersWithOneEmail();

        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_UniqueEmail.class)
                        .run())
                .isInstanceOfSatisfying(StepException.class, e -> {
                    assertThat(e.exitCode()).isEqualTo(ExitCode.STEP_FAILED);
                    assertThat(e.sqlState()).isEqualTo("23505");
                })
                .hasMessageContaining("MIGRATE step 2 of 3")
                .message()
                .doesNotContain("ann@example.org");

        MigrationStatus status = segue(database, M01_CreateUsers.class, M02_UniqueEmail.class)
                .status()
                .migrations()
                .get(1);
        assertThat(status.state()).isEqualTo(State.FAILED);
        assertThat(status.stepsDone()).isEqualTo(2);
        assertThat(status.stepsTotal()).isEqualTo(4);
        assertThat(status.note()).startsWith("migrate 2 of 3 failed: ").doesNotContain("ann@example.org");
        assertThat(query(database, "SELECT DISTINCT mark FROM users")).containsExactly("seen");
    }

    @Test
    void continuesAfterTheDataIsMended() {
        twoUsersWithOneEmail();
        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_UniqueEmail.class)
                        .run())
                .isInstanceOf(StepException.class);

        database.execute("DELETE FROM users WHERE id = 2");
        segue(database, M01_CreateUsers.class, M02_UniqueEmail.class).run();

        assertThat(query(
                        database,
                        "SELECT phase, ordinal, state, attempts FROM segue.step WHERE migration = '02' ORDER"
                                + " BY started_at"))
                .containsExactly("EXPAND|1|DONE|1", "MIGRATE|1|DONE|1", "MIGRATE|2|DONE|2", "MIGRATE|3|DONE|1");
        assertThat(query(database, "SELECT state FROM segue.migration WHERE id = '02'"))
                .containsExactly("DONE");
    }

    @Test
    void continuesAfterTheFailedStepIsEdited() {
        twoUsersWithOneEmail();
        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_UniqueEmail.class)
                        .run())
                .isInstanceOf(StepException.class);

        segue(database, M01_CreateUsers.class, M02_UniqueEmailMended.class).run();

        assertThat(query(database, "SELECT id, email, mark FROM users")).containsExactly("1|ann@example.org|kept");
        assertThat(query(database, "SELECT count(*) FROM segue.step WHERE migration = '02' AND state = 'DONE'"))
                .containsExactly("5");
    }

    @Test
    void saysWhyAStepCouldNotEvenBeRecorded() {
        segue(database, M01_CreateUsers.class).run();
        database.execute("""
                CREATE FUNCTION segue.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE 'no room for another row'; END $$""", """
                CREATE TRIGGER refuse BEFORE INSERT ON segue.step FOR EACH ROW EXECUTE FUNCTION segue.refuse()""");

        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_UniqueEmail.class)
                        .run())
                .isInstanceOf(StepException.class)
                .hasMessageContaining("EXPAND step 1 of 1")
                .hasMessageContaining("no room for another row");

        assertThat(query(database, "SELECT state FROM segue.migration WHERE id = '02'"))
                .containsExactly("FAILED");
    }

    @Test
    void refusesAClassThatWasEditedAfterItRan() {
        segue(database, M01_CreateUsers.class).run();

        assertThatThrownBy(() -> segue(database, M01_CreateUsersEdited.class, M02_RenameEmail.class)
                        .run())
                .isInstanceOfSatisfying(HistoryException.class, e -> {
                    assertThat(e.code()).isEqualTo("SG-R040");
                    assertThat(e.exitCode()).isEqualTo(ExitCode.BROKEN_HISTORY);
                })
                .hasMessageContaining("migration 01 CreateUsersEdited was edited after it ran: up, EXPAND step 2");
        assertThat(query(database, "SELECT id FROM segue.migration")).containsExactly("01");
    }

    @Test
    void refusesAStepThatWasAddedAfterItRan() {
        segue(database, M01_CreateUsers.class).run();

        assertThatThrownBy(() -> segue(database, M01_CreateUsersLonger.class, M02_RenameEmail.class)
                        .run())
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("up, EXPAND step 3 was added");
    }

    @Test
    void refusesTwoHeadsBeforeItConnects() {
        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_RenameEmail.class, M02_UniqueEmail.class)
                        .run())
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("have the same id 02");
        assertThatThrownBy(() ->
                        segue(database, M01_CreateUsers.class, M03_AddAge.class).run())
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("comes after migration 02, which does not exist");
        assertThat(query(database, "SELECT to_regnamespace('segue') IS NULL")).containsExactly("t");
    }

    @Test
    void refusesAMigrationThatSlipsInBeforeOneThatRan() {
        segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run();
        database.execute("DELETE FROM segue.migration WHERE id = '01'", "DELETE FROM segue.release");

        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_RenameEmail.class)
                        .run())
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining(
                        "migration 01 CreateUsers is pending, but 02 RenameEmail, which comes after it, has already"
                                + " run");
    }

    @Test
    void refusesAHistoryOfANewerSegue() {
        segue(database, M01_CreateUsers.class).run();
        database.execute("UPDATE segue.meta SET value = '2' WHERE key = 'format'");

        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_RenameEmail.class)
                        .run())
                .isInstanceOfSatisfying(
                        HistoryException.class, e -> assertThat(e.code()).isEqualTo("SG-R041"))
                .hasMessageContaining("has format 2, this Segue knows 1");
        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class).status())
                .isInstanceOf(HistoryException.class);
    }

    private void twoUsersWithOneEmail() {
        segue(database, M01_CreateUsers.class).run();
        database.execute("INSERT INTO users VALUES (1, 'ann@example.org'), (2, 'ann@example.org')");
    }
}
