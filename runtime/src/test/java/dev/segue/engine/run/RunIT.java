package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.columns;
import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Outcome;
import dev.segue.RunResult;
import dev.segue.Target;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunIT {

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void goesFromNothingToOverlapToDone(int major) {
        TestDatabase database = TestPostgres.major(major).createDatabase();

        RunResult first =
                segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run();

        assertThat(first.outcome()).isEqualTo(Outcome.CONTRACT_WAITS);
        assertThat(ids(first)).containsExactly("01 PENDING -> DONE", "02 PENDING -> OVERLAP");
        assertThat(columns(database, "users")).containsExactly("email", "id", "user_email");

        RunResult contract =
                segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run(Target.contract());

        assertThat(contract.outcome()).isEqualTo(Outcome.DONE);
        assertThat(ids(contract)).containsExactly("02 OVERLAP -> DONE");
        assertThat(columns(database, "users")).containsExactly("id", "user_email");
        assertThat(query(database, "SELECT id, state FROM segue.migration ORDER BY id"))
                .containsExactly("01|DONE", "02|DONE");
    }

    @Test
    void findsNothingToDoTheSecondTime() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        segue(database, M01_CreateUsers.class).run();

        RunResult second = segue(database, M01_CreateUsers.class).run();

        assertThat(second.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(second.migrations()).isEmpty();
    }

    @Test
    void recordsEachStep() {
        TestDatabase database = TestPostgres.newest().createDatabase();

        segue(database, M01_CreateUsers.class, M02_RenameEmail.class).run();

        assertThat(query(
                        database,
                        "SELECT migration, direction, phase, ordinal, kind, state, attempts FROM segue.step"
                                + " ORDER BY started_at"))
                .containsExactly(
                        "01|up|EXPAND|1|SQL|DONE|1",
                        "01|up|EXPAND|2|SQL|DONE|1",
                        "02|up|EXPAND|1|SQL|DONE|1",
                        "02|up|EXPAND|2|SQL|DONE|1",
                        "02|up|EXPAND|3|SQL|DONE|1",
                        "02|up|MIGRATE|1|SQL|DONE|1",
                        "02|up|MIGRATE|2|SQL|DONE|1");
    }
}
