package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.plan.Hazard;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person has made that uses a column, and what stands in no snapshot: a plan that nobody made from a live database minds it all the same. */
class UnrecordedUsersIT {

    private static final String NARROW =
            "CREATE TABLE parts (id bigint PRIMARY KEY, memo varchar(20), code varchar(9))";
    private static final String RENAMED =
            "CREATE TABLE parts (id bigint PRIMARY KEY, remark varchar(20), code varchar(9))";

    @ParameterizedTest
    @CsvSource({
        "14, CREATE VIEW seen AS SELECT memo FROM parts, rule _RETURN on view seen",
        "18, CREATE VIEW seen AS SELECT memo FROM parts, rule _RETURN on view seen",
        "18, CREATE MATERIALIZED VIEW kept AS SELECT memo FROM parts, rule _RETURN on materialized view kept",
        "18, CREATE POLICY own ON parts USING (memo = 'x'), policy own on table parts",
        "18, CREATE FUNCTION memos() RETURNS SETOF varchar BEGIN ATOMIC SELECT memo FROM parts; END, function memos()",
        "18, CREATE TRIGGER t BEFORE UPDATE OF memo ON parts FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger(), trigger t",
        "14, ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED, column g of table parts",
        "18, ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED, default value for column g of table parts",
        "18, 'CREATE PUBLICATION p FOR TABLE parts (id, memo)', publication of table parts",
        "18, ALTER TABLE parts ADD CONSTRAINT by_hand CHECK (memo <> 'x'), constraint by_hand",
        "18, CREATE INDEX by_hand ON parts (lower(memo)), index by_hand",
        "18, CREATE INDEX by_hand ON parts (id) WHERE memo <> '', index by_hand"
    })
    void aChangeOfTypeStopsBeforeAnythingIsChanged(int major, String make, String found) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(NARROW);
        List<Step> steps = new Replay(plan(major, database, NARROW.replace("20", "40"), Map.of())).upSteps();
        database.execute(make);
        try (Connection connection = database.connect()) {
            List<String> before = SchemaText.read(connection);

            assertThatThrownBy(() -> run(connection, steps, Phase.EXPAND)).hasMessageContaining("found " + found);

            assertThat(SchemaText.read(connection)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE VIEW seen AS SELECT code FROM parts, CREATE INDEX plain ON parts (memo)",
        "CREATE VIEW seen AS SELECT id FROM parts, 'CREATE STATISTICS pair ON memo, code FROM parts'"
    })
    void whatDoesNotMindAChangeOfTypeStopsNothing(String one, String other) throws SQLException {
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(NARROW);
        List<Step> steps = new Replay(plan(18, database, NARROW.replace("20", "40"), Map.of())).upSteps();
        database.execute(one, other);
        try (Connection connection = database.connect()) {
            run(connection, steps, Phase.EXPAND);

            assertThat(SchemaText.read(connection)).anyMatch(line -> line.contains("character varying(40)"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "18, CREATE VIEW seen AS SELECT memo FROM parts, view seen",
        "18, CREATE POLICY own ON parts USING (memo = 'x'), policy own",
        "18, CREATE FUNCTION memos() RETURNS SETOF varchar BEGIN ATOMIC SELECT memo FROM parts; END, function memos()",
        "14, ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED, column g of table parts",
        "18, ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) VIRTUAL, column g of table parts"
    })
    void theContractOfARenameStopsBeforeAnythingGoes(int major, String make, String found) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(NARROW);
        List<Step> steps = new Replay(plan(major, database, RENAMED, Map.of("parts.memo", "remark"))).upSteps();
        try (Connection connection = database.connect()) {
            run(connection, steps, Phase.EXPAND);
            run(connection, steps, Phase.MIGRATE);
            database.execute(make);
            List<String> overlap = SchemaText.read(connection);

            assertThatThrownBy(() -> run(connection, steps, Phase.CONTRACT)).hasMessageContaining(found);

            assertThat(SchemaText.read(connection)).isEqualTo(overlap);
        }
    }

    /** Its own policies and rules go along with a table; what others have does not. */
    @Test
    void theContractOfATableStopsAtWhatOthersHave() throws SQLException {
        TestDatabase database = TestPostgres.newest().createDatabase();
        database.execute(NARROW, "CREATE TABLE old (id bigint PRIMARY KEY, note text)");
        List<Step> steps = new Replay(plan(18, database, NARROW.replace(", code varchar(9)", ""), Map.of())).upSteps();
        database.execute(
                "CREATE POLICY own ON old USING (note = 'x')",
                "CREATE RULE own AS ON DELETE TO old DO ALSO NOTIFY gone",
                "CREATE VIEW seen AS SELECT note FROM old");
        try (Connection connection = database.connect()) {
            run(connection, steps, Phase.EXPAND);
            run(connection, steps, Phase.MIGRATE);

            assertThatThrownBy(() -> run(connection, steps, Phase.CONTRACT))
                    .hasMessageContaining("nothing uses old any more")
                    .hasMessageContaining("view seen");

            database.execute("DROP VIEW seen");
            run(connection, steps, Phase.CONTRACT);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void privilegesOnTheFormerColumnAreThoseOnTheNewOne(int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(NARROW);
        List<Step> steps = new Replay(plan(major, database, RENAMED, Map.of("parts.memo", "remark"))).upSteps();
        String clerk = "a clerk of " + database.name();
        database.execute(
                "CREATE ROLE \"%s\"".formatted(clerk),
                "GRANT SELECT (memo) ON parts TO PUBLIC",
                "GRANT UPDATE (memo), INSERT (memo) ON parts TO \"%s\" WITH GRANT OPTION".formatted(clerk),
                "GRANT SELECT (code) ON parts TO pg_monitor");
        try (Connection connection = database.connect()) {
            run(connection, steps, Phase.EXPAND);

            assertThat(new PlainExecutor(connection, Set.of()).isEmpty("""
                                    SELECT FROM pg_attribute a JOIN pg_attribute b USING (attrelid)
                                     WHERE a.attrelid = 'parts'::regclass AND a.attname = 'memo' AND b.attname = 'remark' AND a.attacl = b.attacl"""))
                    .as("other privileges")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void aPlanNamesTriggersThatChangeWhatSegueKeepsEqual(int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                NARROW,
                function("lower_memo", "NEW.Memo := lower(NEW.memo); RETURN NEW;"),
                function("other", "NEW.memory := 1; NEW.code := 'x'; RETURN NEW;"),
                trigger("zz_lower", "BEFORE INSERT", "lower_memo()"),
                trigger("a_lower", "BEFORE UPDATE", "lower_memo()"),
                trigger("zz_off", "BEFORE UPDATE", "lower_memo()"),
                "ALTER TABLE parts DISABLE TRIGGER zz_off",
                trigger("zz_other", "BEFORE INSERT", "other()"),
                trigger("zz_after", "AFTER INSERT", "lower_memo()"),
                trigger(
                        "zz_search",
                        "BEFORE INSERT",
                        "tsvector_update_trigger('found', 'pg_catalog.english', 'memo')"));

        Plan renaming = plan(major, database, RENAMED, Map.of("parts.memo", "remark"));
        assertThat(messages(renaming))
                .containsExactly(
                        "trigger a_lower on parts fires before segue_sync_parts: it does not see what that writes to memo",
                        "trigger zz_lower on parts fires after segue_sync_parts: what it changes in memo is not copied",
                        "trigger zz_search on parts fires after segue_sync_parts: what it changes in memo is not copied");

        Plan widening = plan(major, database, NARROW.replace("20", "40"), Map.of());
        assertThat(messages(widening))
                .contains(
                        "trigger zz_lower on parts fires after segue_narrow_parts_memo: what it changes in memo is not copied");
    }

    private static List<String> messages(Plan plan) {
        return plan.hazards().stream()
                .filter(hazard -> hazard.code().equals("SG-H022"))
                .map(Hazard::message)
                .toList();
    }

    private static String function(String name, String body) {
        return "CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN %s END'"
                .formatted(name, body.replace("'", "''"));
    }

    private static String trigger(String name, String when, String function) {
        return "CREATE TRIGGER %s %s ON parts FOR EACH ROW EXECUTE FUNCTION %s".formatted(name, when, function);
    }

    private static Plan plan(int major, TestDatabase database, String after, Map<String, String> renames)
            throws SQLException {
        TestDatabase direct = TestPostgres.major(major).createDatabase();
        direct.execute(after);
        try (Connection one = database.connect();
                Connection other = direct.connect()) {
            Catalog from = Proof.read(one);
            Catalog read = Proof.read(other);
            Catalog to = new Catalog(read.tables(), read.sequences(), read.types(), from.traits());
            Diff diff = Differ.diff(from, to, new Answers(renames, Map.of(), Set.of(), Map.of()), Ownership.ALL);
            Plan plan = Planner.plan(diff, from, to);
            assertThat(plan.refusals()).isEmpty();
            return plan;
        }
    }

    private static void run(Connection connection, List<Step> steps, Phase phase) throws SQLException {
        PlainExecutor executor = new PlainExecutor(connection, Set.of());
        for (Step step : steps) {
            if (step.phase() == phase) {
                executor.run(step);
            }
        }
    }
}
