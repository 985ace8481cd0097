package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Options;
import dev.segue.engine.step.Dependents;
import dev.segue.migration.Contract;
import dev.segue.migration.Migration;
import dev.segue.migration.Step;
import dev.segue.migration.Steps;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script puts aside is what the engine would, and is refused where the engine refuses. */
class TrashBlockIT {

    private static final String PARTS = "CREATE TABLE parts (id bigint PRIMARY KEY, memo text, note text)";

    /** What PostgreSQL shows of tables, wherever they are. */
    private static final String STRUCTURE = """
            SELECT line FROM (
                SELECT format('column %s.%s.%s %s %s', c.relnamespace::regnamespace, c.relname, a.attname, a.attnotnull, a.atthasdef) AS line
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r' AND attnum > 0 AND NOT attisdropped
                    AND c.relnamespace::regnamespace::text IN ('public', 'segue_trash')
                UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
                WHERE contype <> 'n' AND connamespace::regnamespace::text IN ('public', 'segue_trash')
                UNION ALL SELECT format('%s %s.%s', relkind, relnamespace::regnamespace, relname) FROM pg_class
                WHERE relkind IN ('i', 'S') AND relnamespace::regnamespace::text IN ('public', 'segue_trash')) all_lines
            ORDER BY 1""";

    @ParameterizedTest
    @CsvSource({
        "14, CREATE VIEW seen AS SELECT memo FROM parts, view seen",
        "18, CREATE MATERIALIZED VIEW kept AS SELECT memo FROM parts, materialized view kept",
        "18, CREATE POLICY own ON parts USING (memo = 'x'), policy own on table parts",
        "18, CREATE FUNCTION memos() RETURNS SETOF text BEGIN ATOMIC SELECT memo FROM parts; END, function memos()",
        "18, CREATE TRIGGER t BEFORE UPDATE OF memo ON parts FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger(), trigger t on table parts",
        "18, 'CREATE PUBLICATION p FOR TABLE parts (id, memo)', publication of table parts in publication p",
        "14, ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED, generated column g of table parts",
        "18, ALTER TABLE parts ADD COLUMN g text GENERATED ALWAYS AS (lower(memo)) STORED, generated column g of table parts"
    })
    void aColumnThatIsUsedStays(int major, String make, String user) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(PARTS, make);
        List<String> before = Rows.of(database, STRUCTURE);

        try (Connection connection = database.connect()) {
            assertThat(Dependents.ofColumn(connection, "parts", "memo")).containsExactly(user);
        }
        assertThatThrownBy(() -> database.execute(TrashBlock.column("parts", "memo")))
                .hasStackTraceContaining("column parts.memo is still used by " + user);

        assertThat(Rows.of(database, STRUCTURE)).isEqualTo(before);
        database.execute(TrashBlock.column("parts", "note"));
    }

    @ParameterizedTest
    @CsvSource({
        "14, CREATE VIEW seen AS SELECT id FROM parts, view seen",
        "18, CREATE RULE also AS ON INSERT TO others DO ALSO DELETE FROM parts, rule also on table others",
        "18, CREATE POLICY own ON others USING (EXISTS (SELECT FROM parts)), policy own on table others"
    })
    void aTableThatIsUsedStays(int major, String make, String user) throws Exception {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                PARTS,
                "CREATE TABLE others (id bigint)",
                "CREATE POLICY own ON parts USING (memo = 'x')",
                "CREATE RULE own AS ON DELETE TO parts DO ALSO NOTIFY gone",
                make);

        try (Connection connection = database.connect()) {
            assertThat(Dependents.ofTable(connection, "parts")).containsExactly(user);
        }
        assertThatThrownBy(() -> database.execute(TrashBlock.table("parts")))
                .hasStackTraceContaining("table parts is still used by " + user);

        assertThat(Rows.of(database, "SELECT 'parts'::regclass")).containsExactly("parts");
    }

    @Test
    void onlyAPlainTableIsPutAside() {
        TestDatabase database = TestPostgres.oldest().createDatabase();
        database.execute("CREATE TABLE parts (id bigint) PARTITION BY RANGE (id)");

        assertThatThrownBy(() -> database.execute(TrashBlock.table("parts")))
                .hasStackTraceContaining("parts is a view, or partitioned");
    }

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void theEngineLeavesTheSame(int major) throws Exception {
        String[] rich = {
            "CREATE TABLE users (id bigint PRIMARY KEY, fax text NOT NULL DEFAULT 'x' UNIQUE CHECK (fax <> ''), kept text, n bigint GENERATED ALWAYS AS IDENTITY)",
            "CREATE INDEX by_hand ON users (lower(fax)) WHERE kept <> ''",
            "CREATE TABLE faxes (fax text REFERENCES users (fax))",
            "CREATE TABLE quotes (id bigserial PRIMARY KEY, user_id bigint REFERENCES users, parent bigint REFERENCES quotes)",
            "CREATE INDEX quotes_users ON quotes (user_id)",
            "CREATE TABLE others (quote bigint REFERENCES quotes)"
        };
        TestDatabase byScript = TestPostgres.major(major).createDatabase();
        TestDatabase byEngine = TestPostgres.major(major).createDatabase();
        byScript.execute(rich);
        byEngine.execute(rich);

        byScript.execute(
                TrashBlock.column("users", "fax"), TrashBlock.column("users", "n"), TrashBlock.table("quotes"));
        run(
                byEngine,
                contract -> contract.trashColumn("users", "fax")
                        .trashColumn("users", "n")
                        .trashTable("quotes"));

        assertThat(bare(byScript)).isEqualTo(bare(byEngine));
        assertThat(Rows.of(byScript, STRUCTURE))
                .contains("column public.users.segue_trash_fax f f", "S segue_trash.quotes_id_seq")
                .noneMatch(line -> line.contains("FOREIGN KEY") || line.contains("by_hand"));
    }

    /** Without what tells names in the trash from each other, which is the engine's own. */
    private static List<String> bare(TestDatabase database) {
        return Rows.of(database, STRUCTURE).stream()
                .map(line -> line.replaceAll("_[0-9a-f]{8}(?=[ .]|$)", "").replace("segue_trash_", ""))
                .sorted()
                .toList();
    }

    private static void run(TestDatabase database, Consumer<Contract> contract) throws Exception {
        Migration migration = new Migration() {
            @Override
            public void up(Steps steps) {
                contract.accept(steps.contract("all goes"));
            }

            @Override
            public void down(Steps steps) {}
        };
        List<Step> steps = Steps.up(migration);
        List<PlannedStep> planned =
                steps.stream().map(step -> new PlannedStep(step, "", "")).toList();
        Section all = new Section(steps.get(0).phase(), "all goes", planned);
        try (Connection connection = database.connect()) {
            new PlanExecution(connection, Options.builder().build())
                    .run(new Plan("All", "All.", List.of(all), List.of(), List.of(), List.of()));
        }
    }
}
