package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.UserType;
import dev.segue.diff.Diff;
import dev.segue.migration.Step;
import dev.segue.plan.Plan;
import dev.segue.plan.PlanText;
import dev.segue.plan.Planner;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Many random pairs on two databases, one in which the plans are applied and one that is built directly: each plan applies to
 * tables with rows, ends at the Catalog after and at the same texts of the server, leaves no difference, and leads back; the rows
 * hold there and after the way back what they should. Reading a database costs more than all statements of a pair, so all pairs are read at once.
 */
final class RandomPairsProof {

    /** The first pair that fails, and why. */
    record Failure(RandomPair pair, Throwable reason) {}

    private record Planned(Catalog before, Catalog after, Plan plan, RandomRows rows) {}

    private final List<RandomPair> pairs;
    private final Connection changed;
    private final Connection direct;
    private final Map<Long, Planned> planned = new TreeMap<>();

    private RandomPairsProof(List<RandomPair> pairs, Connection changed, Connection direct) {
        this.pairs = pairs;
        this.changed = changed;
        this.direct = direct;
    }

    /** The failures of these pairs; empty where all is as it should be. */
    static List<Failure> failures(List<RandomPair> pairs, int major) throws SQLException {
        try (Connection changed = connect(major);
                Connection direct = connect(major)) {
            return new RandomPairsProof(pairs, changed, direct).failures();
        }
    }

    private static Connection connect(int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                "CREATE SCHEMA archive",
                "ALTER DATABASE %s SET client_min_messages = warning".formatted(database.name()));
        return database.connect();
    }

    private List<Failure> failures() throws SQLException {
        List<Failure> failures = each(pairs, this::build);
        List<RandomPair> built = without(failures);
        Catalog before = Proof.read(changed);
        Catalog after = Proof.read(direct);
        List<String> textBefore = SchemaText.read(changed);
        failures.addAll(each(built, pair -> up(pair, pair.own(before), pair.own(after))));
        Catalog result = Proof.read(changed);
        List<String> textAfter = SchemaText.read(direct);
        List<String> textResult = SchemaText.read(changed);
        failures.addAll(each(without(failures), pair -> arrived(pair, pair.own(result), textAfter, textResult)));
        failures.addAll(each(without(failures), this::down));
        Catalog reverted = Proof.read(changed);
        List<String> textReverted = SchemaText.read(changed);
        failures.addAll(each(without(failures), pair -> back(pair, pair.own(reverted), textBefore, textReverted)));
        return failures;
    }

    private List<RandomPair> without(List<Failure> failures) {
        return pairs.stream()
                .filter(pair ->
                        failures.stream().noneMatch(failure -> failure.pair().equals(pair)))
                .toList();
    }

    private void build(RandomPair pair) throws SQLException {
        List<String> statements = new ArrayList<>(DirectSql.of(pair.before()));
        statements.add("SET session_replication_role = replica"); // tables may refer to each other
        pair.before().tables().forEach(table -> statements.addAll(SampleValues.inserts(table)));
        statements.add("SET session_replication_role = DEFAULT");
        execute(changed, statements);
        execute(direct, DirectSql.of(pair.after()));
    }

    private void up(RandomPair pair, Catalog before, Catalog after) throws SQLException {
        Diff diff = pair.diff(before, after);
        assertThat(diff.notCompared()).as("not compared").isEmpty();
        Plan plan = Planner.plan(diff, before, after);
        assertThat(plan.refusals())
                .as("refusals that were none before a server had read the pair")
                .isEmpty();
        planned.put(pair.seed(), new Planned(before, after, plan, RandomRows.of(changed, before, after, diff)));
        Replay.assertRecorded(plan);
        run(before, new Replay(plan).upSteps());
    }

    private void arrived(RandomPair pair, Catalog result, List<String> expected, List<String> actual)
            throws SQLException {
        assertSame("the result", pair, expected, actual);
        Planned planned = Objects.requireNonNull(this.planned.get(pair.seed()));
        assertThat(DifferenceProof.bare(result))
                .as("the result's catalog")
                .isEqualTo(DifferenceProof.bare(planned.after()));
        DifferenceProof.assertNothing(pair.diff(result, planned.after()));
        planned.rows().assertArrived(changed);
    }

    private void down(RandomPair pair) throws SQLException {
        Planned planned = Objects.requireNonNull(this.planned.get(pair.seed()));
        run(planned.before(), new Replay(planned.plan()).downSteps());
    }

    private void back(RandomPair pair, Catalog reverted, List<String> expected, List<String> actual)
            throws SQLException {
        List<String> came = newLabels(pair);
        assertSame(
                "before, after the way back,",
                pair,
                expected,
                actual.stream().map(line -> withoutNew(came, line)).toList());
        Planned planned = Objects.requireNonNull(this.planned.get(pair.seed()));
        assertThat(DifferenceProof.bare(withoutNew(came, reverted)))
                .as("the catalog after the way back")
                .isEqualTo(DifferenceProof.bare(planned.before()));
        planned.rows().assertBack(changed);
    }

    /** New labels of a type that was there stay in it on the way back (SG-H023). */
    private static List<String> newLabels(RandomPair pair) {
        List<String> were = pair.before().enums().stream()
                .flatMap(type -> type.labels().stream())
                .toList();
        return were.isEmpty()
                ? List.of()
                : pair.after().enums().stream()
                        .flatMap(type -> type.labels().stream())
                        .filter(label -> !were.contains(label))
                        .toList();
    }

    private static String withoutNew(List<String> came, String line) {
        return line.startsWith("type ")
                ? came.stream()
                        .reduce(
                                line,
                                (text, label) -> text.replace(" '%s',".formatted(label), "")
                                        .replace(", '%s'".formatted(label), ""))
                : line;
    }

    private static Catalog withoutNew(List<String> came, Catalog catalog) {
        List<UserType> types = new ArrayList<>(catalog.composites());
        for (EnumType type : catalog.enums()) {
            List<String> labels = type.labels().stream()
                    .filter(label -> !came.contains(label))
                    .toList();
            types.add(new EnumType(type.name(), labels, type.implicitCasts()));
        }
        return new Catalog(catalog.tables(), catalog.sequences(), types, catalog.traits());
    }

    private void run(Catalog before, List<Step> steps) throws SQLException {
        PlainExecutor executor = new PlainExecutor(changed, Proof.names(before));
        for (Step step : steps) {
            executor.run(step);
        }
    }

    private static void assertSame(String what, RandomPair pair, List<String> expected, List<String> actual) {
        SchemaText.assertSame(
                what, lines(pair, expected).toList(), lines(pair, actual).toList());
    }

    private static Stream<String> lines(RandomPair pair, List<String> lines) {
        return lines.stream().filter(line -> line.contains(pair.prefix()));
    }

    /** What is done with a pair. */
    @FunctionalInterface
    private interface Part {
        void check(RandomPair pair) throws SQLException;
    }

    private List<Failure> each(List<RandomPair> some, Part part) {
        List<Failure> failures = new ArrayList<>();
        for (RandomPair pair : some) {
            try {
                part.check(pair);
            } catch (SQLException | AssertionError | RuntimeException e) {
                Planned steps = planned.get(pair.seed());
                String plan = steps == null ? "" : "\n\n" + PlanText.of(steps.plan());
                failures.add(new Failure(pair, new AssertionError(e.getMessage() + plan, e)));
            }
        }
        return failures;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        String all = String.join(";\n", statements);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(all);
        } catch (SQLException e) {
            throw new SQLException("%s%n  in: %s".formatted(e.getMessage(), all), e.getSQLState(), e);
        }
    }
}
