package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.migration.Phase;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Rows that a dropped foreign key let lose their parent, on the way back. */
class OrphansIT {

    @Test
    void stopTheRevertBeforeItTakesAnythingAway() throws SQLException {
        Case proven = Case.named("foreign-keys");
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(proven.before().toArray(String[]::new));
        TestDatabase direct = TestPostgres.newest().createDatabase();
        direct.execute(proven.after().toArray(String[]::new));
        Proof proof = Proof.of(proven, database, direct);
        database.execute(proven.seed().toArray(String[]::new));
        try (Connection connection = database.connect()) {
            Road road = new Road(proof, connection);
            road.up((int) proof.replay().upSteps().stream()
                    .filter(step -> step.phase() != Phase.CONTRACT)
                    .count());
            database.execute("DELETE FROM offices");

            assertThatThrownBy(road::downToBefore)
                    .hasMessageContaining("expected: every row of policies refers to a row of offices that is there");

            database.execute("INSERT INTO offices VALUES (1, 'again')");
            road.downToBefore();
            SchemaText.assertSame("before", proof.textBefore(), SchemaText.read(connection));
        }
    }
}
