package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.diff.Answers;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.engine.step.Dependents;
import dev.segue.migration.Step;
import dev.segue.plan.Drops;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine, the migrations and the reader of a live database name the same users of a column and of a table. */
class UsersOfColumnsIT {

    private static final String PARTS =
            "CREATE TABLE parts (id bigint PRIMARY KEY, memo text NOT NULL CHECK (memo <> '') UNIQUE, code text)";
    private static final String[] USERS = {
        "CREATE TABLE others (id bigint)",
        "CREATE INDEX plain ON parts (lower(memo)) WHERE memo <> 'x'",
        "CREATE STATISTICS pair ON memo, code FROM parts",
        "CREATE VIEW seen AS SELECT memo FROM parts",
        "CREATE MATERIALIZED VIEW kept AS SELECT memo FROM parts",
        "CREATE RULE own AS ON UPDATE TO parts DO ALSO DELETE FROM others WHERE OLD.memo = 'x'",
        "CREATE RULE also AS ON INSERT TO others DO ALSO DELETE FROM parts WHERE memo = 'x'",
        "CREATE POLICY own ON parts USING (memo = 'x')",
        "CREATE POLICY other ON others USING (EXISTS (SELECT FROM parts WHERE memo = 'x'))",
        "CREATE FUNCTION memos() RETURNS SETOF text BEGIN ATOMIC SELECT memo FROM parts; END",
        "CREATE TRIGGER fires BEFORE UPDATE OF memo ON parts FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED"
    };
    private static final List<String> OTHERS = List.of(
            "function memos()",
            "materialized view kept",
            "policy other on table others",
            "rule also on table others",
            "view seen");

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void allNameTheSame(int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(PARTS, "CREATE TABLE zz (id bigint)"); // a step that is all of the contract looks itself
        try (Connection connection = database.connect()) {
            Catalog before = Proof.read(connection);
            String ofColumn = requirement(before, without(before, "memo"));
            String ofTable = requirement(before, new Catalog(List.of(), List.of(), List.of(), List.of()));
            database.execute("DROP TABLE parts", PARTS);
            database.execute(USERS);
            Set<String> column = new TreeSet<>(OTHERS);
            column.addAll(Set.of(
                    "generated column g of table parts",
                    "policy own on table parts",
                    "rule own on table parts",
                    "trigger fires on table parts"));
            if (major >= 15) {
                database.execute("CREATE PUBLICATION p FOR TABLE parts (id, memo)");
                column.add("publication of table parts in publication p");
            }

            assertThat(Dependents.ofColumn(connection, "parts", "memo")).hasSameElementsAs(column);
            assertThat(found(connection, ofColumn)).hasSameElementsAs(column);
            assertThat(known(connection, "memo")).hasSameElementsAs(column);
            assertThat(Dependents.ofTable(connection, "parts")).hasSameElementsAs(OTHERS);
            assertThat(found(connection, ofTable)).hasSameElementsAs(OTHERS);
            assertThat(known(connection, "")).hasSameElementsAs(OTHERS);
        }
    }

    /** Both go in one contract, which only stops at what stays. */
    @ParameterizedTest
    @CsvSource({"14, STORED", "18, STORED", "18, VIRTUAL"})
    void aGeneratedColumnThatGoesTooStopsNothing(int major, String kind) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(PARTS, "ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) " + kind);
        try (Connection connection = database.connect()) {
            Catalog before = Proof.read(connection);
            Plan plan = plan(before, without(before, "memo", "g"), Drops.FOR_REAL);

            PlainExecutor executor = new PlainExecutor(connection, Set.of());
            for (Step step : new Replay(plan).upSteps()) {
                executor.run(step);
            }

            assertThat(Proof.read(connection).tables().get(0).columns()).hasSize(2);
        }
    }

    @Test
    void aGeneratedColumnThatStaysIsNamed() throws SQLException {
        TestDatabase database = TestPostgres.oldest().createDatabase();
        database.execute(PARTS, "ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED");
        try (Connection connection = database.connect()) {
            Catalog before = Proof.read(connection);

            assertThat(Planner.plan(
                                    Differ.diff(before, without(before, "memo"), Answers.NONE, Ownership.ALL),
                                    before,
                                    without(before, "memo"),
                                    Drops.FOR_REAL)
                            .refusals())
                    .extracting(refusal -> refusal.what())
                    .containsExactly("parts.memo goes, and generated column g still reads it");
        }
    }

    /** What came into being after the plan was made: DROP COLUMN of PostgreSQL 14 would take it along without a word. */
    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void aGeneratedColumnThatNobodyKnowsStopsADrop(int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute("CREATE TABLE parts (id bigint PRIMARY KEY, memo text)");
        try (Connection connection = database.connect()) {
            Catalog before = Proof.read(connection);
            Plan plan = plan(before, without(before, "memo"), Drops.FOR_REAL);
            database.execute("ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED");
            List<String> text = SchemaText.read(connection);

            PlainExecutor executor = new PlainExecutor(connection, Set.of());
            assertThatThrownBy(() -> {
                        for (Step step : new Replay(plan).upSteps()) {
                            executor.run(step);
                        }
                    })
                    .hasMessageContaining("column g of table parts");

            assertThat(SchemaText.read(connection)).isEqualTo(text);
        }
    }

    private static Catalog without(Catalog catalog, String... columns) {
        Table table = catalog.tables().get(0);
        Table less = new Table(
                table.name(),
                table.columns().stream()
                        .filter(column -> !Set.of(columns).contains(column.name()))
                        .toList(),
                table.primaryKey(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                table.origin(),
                table.formerName());
        return new Catalog(List.of(less), List.of(), List.of(), List.of());
    }

    private static Plan plan(Catalog before, Catalog after, Drops drops) {
        Plan plan = Planner.plan(
                Differ.diff(before, after, new Answers(Map.of(), Map.of(), Set.of(), Map.of()), Ownership.ALL),
                before,
                after,
                drops);
        assertThat(plan.refusals()).isEmpty();
        return plan;
    }

    /** What the migration asks before its contract. */
    private static String requirement(Catalog before, Catalog after) {
        return new Replay(plan(before, after, Drops.TO_TRASH))
                .upSteps().stream()
                        .filter(step -> step.kind() == Step.Kind.REQUIRE)
                        .map(step -> step.argument(1))
                        .filter(query -> query.contains("used_by") && query.contains("'parts'::regclass"))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> found(Connection connection, String query) throws SQLException {
        List<String> found = new java.util.ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1)
                        .replace("rule _RETURN on ", "")
                        .replaceFirst("^(default value for )?column ", "generated column "));
            }
        }
        return found;
    }

    /** As a plan made from the live database knows it. */
    private static Set<String> known(Connection connection, String column) throws SQLException {
        Catalog catalog = Proof.read(connection);
        Set<String> known = new TreeSet<>();
        catalog.traits().stream()
                .filter(trait ->
                        trait.kind() == Trait.Kind.DEPENDENT && trait.subject().equals(Name.of("parts")))
                .filter(trait -> column.isEmpty()
                        ? !trait.value().equals(Trait.GOES_WITH_TABLE)
                        : trait.part().equals(column))
                .forEach(trait -> known.add(trait.what()));
        if (!column.isEmpty()) {
            catalog.lookupTable(Name.of("parts")).orElseThrow().columns().stream()
                    .filter(other ->
                            other.generated() != null && other.generated().mayName(column))
                    .forEach(other -> known.add("generated column %s of table parts".formatted(other.name())));
        }
        return known;
    }
}
