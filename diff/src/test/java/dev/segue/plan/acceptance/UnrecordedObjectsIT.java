package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.migration.Phase;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person has made by hand on a column that is widened survives the way back, or stops it. */
class UnrecordedObjectsIT {

    @ParameterizedTest
    @CsvSource({
        "CREATE INDEX by_hand ON parts (memo), DROP INDEX by_hand, index by_hand",
        "CREATE INDEX by_hand ON parts (lower(memo)), DROP INDEX by_hand, index by_hand",
        "ALTER TABLE parts ADD CONSTRAINT by_hand CHECK (memo <> 'x'), ALTER TABLE parts DROP CONSTRAINT by_hand, constraint by_hand",
        "'CREATE STATISTICS by_hand ON memo, price FROM parts', DROP STATISTICS by_hand, statistics object by_hand",
        "CREATE VIEW by_hand AS SELECT memo FROM parts, DROP VIEW by_hand, view by_hand"
    })
    void stopTheWayBack(String make, String drop, String found) throws SQLException {
        Case proven = Case.named("widen");
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(proven.before().toArray(String[]::new));
        TestDatabase direct = TestPostgres.newest().createDatabase();
        direct.execute(proven.after().toArray(String[]::new));
        Proof proof = Proof.of(proven, database, direct);
        try (Connection connection = database.connect()) {
            Road road = new Road(proof, connection);
            road.up((int) proof.replay().upSteps().stream()
                    .filter(step -> step.phase() != Phase.CONTRACT)
                    .count());
            database.execute(make);

            assertThatThrownBy(road::downToBefore)
                    .hasMessageContaining("nothing that no snapshot knows hangs on parts.memo")
                    .hasMessageContaining(found);

            database.execute(drop);
            road.downToBefore();
            SchemaText.assertSame("before", proof.textBefore(), SchemaText.read(connection));
        }
    }
}
