package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.migration.Step;
import dev.segue.plan.Planner;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels and casts of an enum type that the plan knew nothing of: either they fit, or the migration stops before it changes anything. */
class UnrecordedLabelsIT {

    private static final String MOOD = "CREATE TYPE mood AS ENUM ('sad', 'ok')";

    @ParameterizedTest
    @CsvSource({
        "14, ALTER TYPE mood ADD VALUE 'happy' BEFORE 'sad', 'happy, sad, ok'",
        "18, ALTER TYPE mood ADD VALUE 'so so' AFTER 'ok', 'sad, ok, so so'"
    })
    void aLabelAtAnotherPlaceStops(int major, String make, String found) throws SQLException {
        String[] wanted = {"CREATE TYPE mood AS ENUM ('sad', 'so so', 'ok', 'happy')"};
        TestDatabase database = database(major, MOOD);
        List<Step> steps = steps(database, major, wanted);
        database.execute(make);
        try (Connection connection = database.connect()) {
            List<String> before = SchemaText.read(connection);

            assertThatThrownBy(() -> run(connection, steps))
                    .hasMessageContaining("in the order of the constants, sad, so so, ok, happy")
                    .hasMessageContaining("found " + found);

            assertThat(SchemaText.read(connection)).isEqualTo(before);
        }
    }

    /** Such as one that stayed after a revert, or one of a release that is gone. */
    @ParameterizedTest
    @CsvSource({"ALTER TYPE mood ADD VALUE 'happy'", "ALTER TYPE mood ADD VALUE 'gone' BEFORE 'ok'"})
    void aLabelThatFitsStopsNothing(String make) throws SQLException {
        TestDatabase database = database(18, MOOD);
        List<Step> steps = steps(database, 18, "CREATE TYPE mood AS ENUM ('sad', 'so so', 'ok', 'happy')");
        database.execute(make);
        try (Connection connection = database.connect()) {
            run(connection, steps);

            assertThat(Proof.read(connection).enums().get(0).labels())
                    .filteredOn(label -> !label.equals("gone"))
                    .containsExactly("sad", "so so", "ok", "happy");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void aCastOfAnotherKindStops(int major) throws SQLException {
        TestDatabase database = database(major, MOOD, "CREATE CAST (varchar AS mood) WITH INOUT AS ASSIGNMENT");
        List<Step> steps = steps(
                database,
                major,
                MOOD,
                "CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT",
                "CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT");
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> run(connection, steps))
                    .hasMessageContaining("no cast between varchar and mood is of another kind")
                    .hasMessageContaining("cast from character varying to mood");

            database.execute("DROP CAST (varchar AS mood)", "CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT");
            run(connection, steps);

            assertThat(Proof.read(connection).enums().get(0).implicitCasts()).isTrue();
        }
    }

    private static TestDatabase database(int major, String... statements) {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(statements);
        return database;
    }

    private static List<Step> steps(TestDatabase database, int major, String... after) throws SQLException {
        try (Connection one = database.connect();
                Connection other = database(major, after).connect()) {
            Catalog from = Proof.read(one);
            Catalog to = Proof.read(other);
            return new Replay(Planner.plan(Differ.diff(from, to, Answers.NONE, Ownership.ALL), from, to)).upSteps();
        }
    }

    private static void run(Connection connection, List<Step> steps) throws SQLException {
        PlainExecutor executor = new PlainExecutor(connection, Set.of());
        for (Step step : steps) {
            executor.run(step);
        }
    }
}
