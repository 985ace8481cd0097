package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.columns;
import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.Outcome;
import dev.segue.ReleaseTooOldException;
import dev.segue.Revert;
import dev.segue.RunResult;
import dev.segue.Segue;
import dev.segue.Target;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Test;

/** The way back without a pause: both releases work, the newer one stops, and only then what it needs is taken away. */
class RevertToOverlapIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final Segue older = segue(database, M01_CreateUsers.class);
    private final Segue newer = segue(database, M01_CreateUsers.class, M02_RenameEmail.class);

    @Test
    void letsTheOlderReleaseBootBeforeTheNewerOneStops() {
        newer.run();
        newer.run(Target.contract());
        assertThatThrownBy(older::run).isInstanceOf(ReleaseTooOldException.class);

        RunResult back = newer.revert(Revert.last().toOverlap());

        assertThat(back.outcome()).isEqualTo(Outcome.CONTRACT_WAITS);
        assertThat(ids(back)).containsExactly("02 DONE -> OVERLAP");
        assertThat(columns(database, "users")).containsExactly("email", "id", "user_email");
        assertThat(older.run().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        database.execute("INSERT INTO users (id, email) VALUES (1, 'by the older release')");
        database.execute("INSERT INTO users (id, user_email) VALUES (2, 'by the newer release')");

        RunResult rest = older.revert(Revert.last());

        assertThat(ids(rest)).containsExactly("02 OVERLAP -> HELD");
        assertThat(columns(database, "users")).containsExactly("email", "id");
        assertThat(query(database, "SELECT id, email FROM users ORDER BY id"))
                .containsExactly("1|by the older release", "2|by the newer release");
    }

    @Test
    void hasNothingToDoInTheOverlap() {
        newer.run();

        RunResult back = newer.revert(Revert.last().toOverlap());

        assertThat(back.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(newer.run(Target.contract()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void doesNotStartTheNewerReleaseAgainOnTheWayBack() {
        newer.run();
        newer.run(Target.contract());
        newer.revert(Revert.last().toOverlap());

        assertThatThrownBy(newer::run).isInstanceOf(BlockedException.class).hasMessageContaining("segue revert");
    }

    @Test
    void isForOneMigrationAtATime() {
        assertThatThrownBy(() -> Revert.steps(2).toOverlap())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one migration at a time");
    }
}
