package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.plan.Hazard;
import dev.segue.plan.PlanText;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The promises of a plan, for every case on the oldest and the newest server: it applies; it ends where a direct build ends; a
 * second diff is empty; both roads to the overlap meet; taken back from every step the schema is the old one; the old release
 * works until the contract and the new one from the end of MIGRATE; locks are no stronger than declared, and nothing is
 * scanned or rewritten under a lock that blocks others.
 */
class PlanAcceptanceIT {

    @TestFactory
    Stream<DynamicTest> everyCase() {
        String only = System.getProperty("segue.case", "");
        return Case.all().stream()
                .filter(proven -> proven.name().contains(only))
                .flatMap(proven -> TestPostgres.majors().stream()
                        .map(major -> DynamicTest.dynamicTest(proven + " on " + major, () -> prove(proven, major))));
    }

    private static void prove(Case proven, int major) throws Exception {
        TestDatabase template = TestPostgres.major(major).createDatabase();
        template.execute(proven.before().toArray(String[]::new));
        TestDatabase direct = TestPostgres.major(major).createDatabase();
        direct.execute(proven.after().toArray(String[]::new));
        Proof proof = Proof.of(proven, template, direct);
        template.execute(proven.seed().toArray(String[]::new));
        Replay.assertRecorded(proof.plan());
        assertThat(proof.plan().hazards().stream().map(Hazard::code).distinct().collect(Collectors.toList()))
                .as("hazards")
                .isEqualTo(List.copyOf(proven.hazards()));
        try (Connection connection =
                TestPostgres.major(major).createDatabase(template.name()).connect()) {
            Road road = new Road(proof, connection);
            thereAndBack(proof, road, connection);
            road.keepNothing();
            for (int done : stops(proof, major)) {
                backFrom(done, proof, road, connection);
            }
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n\n" + PlanText.of(proof.plan()), e);
        }
    }

    private static void thereAndBack(Proof proof, Road road, Connection connection) throws SQLException {
        road.up(upToOverlap(proof));
        road.overlap();
        List<String> overlap = SchemaText.read(connection);
        road.contract();
        SchemaText.assertSame("after, compared with a direct build,", proof.textAfter(), SchemaText.read(connection));
        Catalog after = Proof.read(connection);
        assertThat(DifferenceProof.bare(after)).as("the catalog after").isEqualTo(DifferenceProof.bare(proof.after()));
        Diff second = Differ.diff(after, proof.after(), Answers.NONE, Ownership.ALL);
        assertThat(second.changes()).as("second diff").isEmpty();
        road.downToOverlap();
        SchemaText.assertSame("the overlap on the way back", overlap, SchemaText.read(connection));
        road.overlap();
        road.downToBefore();
        SchemaText.assertSame("before, after the way back,", proof.textBefore(), SchemaText.read(connection));
        assertThat(DifferenceProof.bare(Proof.read(connection)))
                .as("the catalog before, after the way back")
                .isEqualTo(DifferenceProof.bare(proof.back()));
    }

    /** Begins and ends with the schema before, so that one database does for all stops. */
    private static void backFrom(int done, Proof proof, Road road, Connection connection) throws SQLException {
        Step last = proof.replay().upSteps().get(done - 1);
        try {
            road.upAgain(done);
            if (last.phase() == Phase.CONTRACT) {
                road.downToOverlap();
            }
            road.downToBefore();
            SchemaText.assertSame("before", proof.textBefore(), SchemaText.read(connection));
        } catch (AssertionError e) {
            throw new AssertionError(
                    "taken back after step %d, %s: %s".formatted(done, last.arguments(), e.getMessage()), e);
        }
    }

    /** On the newest server each fifth step and the last, on the others the last, to save time; with -Pthorough every one. */
    private static List<Integer> stops(Proof proof, int major) {
        int steps = proof.replay().upSteps().size();
        return Stream.iterate(1, n -> n + 1)
                .limit(steps)
                .filter(n -> n == steps || major == 18 && n % 5 == 1 || Boolean.getBoolean("segue.thorough"))
                .toList();
    }

    private static int upToOverlap(Proof proof) {
        return (int) proof.replay().upSteps().stream()
                .filter(step -> step.phase() != Phase.CONTRACT)
                .count();
    }
}
