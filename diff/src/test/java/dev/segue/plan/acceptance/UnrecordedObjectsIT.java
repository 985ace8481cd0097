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

    /** Which major version prints no statistics target as NULL, and which as -1, is no matter. */
    @ParameterizedTest
    @CsvSource({
        "14, GRANT SELECT (memo) ON parts TO PUBLIC, REVOKE SELECT (memo) ON parts FROM PUBLIC, privileges {=r/",
        "18, GRANT SELECT (memo) ON parts TO PUBLIC, REVOKE SELECT (memo) ON parts FROM PUBLIC, privileges {=r/",
        "14, ALTER TABLE parts ALTER memo SET STATISTICS 500, ALTER TABLE parts ALTER memo SET STATISTICS -1, statistics target 500",
        "18, ALTER TABLE parts ALTER memo SET STATISTICS 500, ALTER TABLE parts ALTER memo SET STATISTICS -1, statistics target 500",
        "14, ALTER TABLE parts ALTER memo SET STORAGE EXTERNAL, ALTER TABLE parts ALTER memo SET STORAGE EXTENDED, storage e",
        "18, ALTER TABLE parts ALTER memo SET COMPRESSION pglz, ALTER TABLE parts ALTER memo SET COMPRESSION default, compression p",
        "18, ALTER TABLE parts ALTER memo SET (n_distinct = 5), ALTER TABLE parts ALTER memo RESET (n_distinct), options {n_distinct=5}"
    })
    void settingsStopTheWayBack(int major, String make, String drop, String found) throws SQLException {
        stops(major, make, drop, found);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE INDEX by_hand ON parts (memo), DROP INDEX by_hand, index by_hand",
        "CREATE INDEX by_hand ON parts (lower(memo)), DROP INDEX by_hand, index by_hand",
        "ALTER TABLE parts ADD CONSTRAINT by_hand CHECK (memo <> 'x'), ALTER TABLE parts DROP CONSTRAINT by_hand, constraint by_hand",
        "'CREATE STATISTICS by_hand ON memo, price FROM parts', DROP STATISTICS by_hand, statistics object by_hand",
        "CREATE VIEW by_hand AS SELECT memo FROM parts, DROP VIEW by_hand, view by_hand"
    })
    void stopTheWayBack(String make, String drop, String found) throws SQLException {
        stops(18, make, drop, found);
    }

    private static void stops(int major, String make, String drop, String found) throws SQLException {
        Case proven = Case.named("widen");
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(proven.before().toArray(String[]::new));
        TestDatabase direct = TestPostgres.major(major).createDatabase();
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
