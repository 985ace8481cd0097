package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Options;
import dev.segue.Revert;
import dev.segue.Segue;
import dev.segue.Target;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.plan.PlanText;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every plan in the hands of the real engine: run, contract, back to the overlap, back to before. */
class EngineAcceptanceIT {

    /** The plan as the migration class of a program; the engine makes its own instance. */
    @MigrationInfo(id = "20260101000000")
    public static final class Planned implements Migration {
        private static final AtomicReference<Replay> CURRENT = new AtomicReference<>();

        @Override
        public void up(Steps steps) {
            Objects.requireNonNull(CURRENT.get()).up(steps);
        }

        @Override
        public void down(Steps steps) {
            Objects.requireNonNull(CURRENT.get()).down(steps);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCase() {
        String only = System.getProperty("segue.case", "");
        return Case.all().stream()
                .filter(proven -> proven.name().contains(only))
                .flatMap(proven -> TestPostgres.majors().stream()
                        .filter(major -> isTried(proven, major))
                        .map(major -> DynamicTest.dynamicTest(proven + " on " + major, () -> prove(proven, major))));
    }

    /** On the newest server, and on the others one in three to save time; with -Pthorough on all. */
    private static boolean isTried(Case proven, int major) {
        return major == 18 || proven.name().hashCode() % 3 == 0 || Boolean.getBoolean("segue.thorough");
    }

    private static void prove(Case proven, int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(proven.before().toArray(String[]::new));
        TestDatabase direct = TestPostgres.major(major).createDatabase();
        direct.execute(proven.after().toArray(String[]::new));
        Proof proof = Proof.of(proven, database, direct);
        database.execute(proven.seed().toArray(String[]::new));
        Planned.CURRENT.set(proof.replay());
        try (Connection connection = database.connect()) {
            thereAndBack(proof, database, connection);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n\n" + PlanText.of(proof.plan()), e);
        }
    }

    private static void thereAndBack(Proof proof, TestDatabase database, Connection connection) throws SQLException {
        Segue segue = Segue.on(
                database.dataSource(),
                Options.builder().classLoader(TestProgram.of(Planned.class)).build());
        Road road = new Road(proof, connection);
        segue.run();
        road.overlap();
        List<String> overlap = SchemaText.read(connection);
        segue.run(Target.contract());
        SchemaText.assertSame("after", proof.textAfter(), SchemaText.read(connection));
        road.after();
        segue.revert(Revert.last().toOverlap());
        SchemaText.assertSame("the overlap on the way back", overlap, SchemaText.read(connection));
        road.overlap();
        segue.revert(Revert.last());
        SchemaText.assertSame("before", proof.textBefore(), SchemaText.read(connection));
        assertThat(segue.status().upToDate()).isFalse();
    }
}
