package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.contract;
import static dev.segue.engine.step.StepBench.expand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DataLossException;
import dev.segue.StepException;
import dev.segue.engine.history.TestHistory;
import dev.segue.migration.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrashTableStepIT {

    private static final String CLAIMS =
            "CREATE TABLE claims (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, note text NOT NULL CHECK (note <> ''), UNIQUE (note))";
    private static final Step TRASH = contract(c -> c.trashTable("claims"));
    private static final Step RESTORE = expand(e -> e.restoreTable("claims"));
    /** Everything of the table that has a name. */
    private static final String SHAPE = """
            SELECT c.relname, pg_get_indexdef(c.oid) FROM pg_class c WHERE c.oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'claims'::regclass)
            UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'claims'::regclass
            UNION ALL SELECT a.attname, pg_get_serial_sequence('claims', a.attname) || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE a.attrelid = 'claims'::regclass AND a.attnum > 0 ORDER BY 1, 2""";

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void aTableComesBackAsItWas(int major) throws Exception {
        StepBench bench = bench(
                major,
                CLAIMS,
                "CREATE INDEX claims_lower ON claims (lower(note))",
                "CREATE TABLE payments (claim_id int CONSTRAINT payments_claim_fk REFERENCES claims)",
                "INSERT INTO claims (note) VALUES ('a'), ('b')");
        var before = bench.rows(SHAPE);
        bench.run(TRASH);
        assertThat(bench.rows("SELECT to_regclass('claims')")).containsExactly("null");
        assertThat(bench.rows("SELECT conname FROM pg_constraint WHERE conrelid = 'payments'::regclass"))
                .isEmpty();
        assertThat(bench.rows("SELECT definitions->'foreignKeys'->0->>'definition', kind, table_name FROM segue.trash"))
                .containsExactly("FOREIGN KEY (claim_id) REFERENCES claims(id)|TABLE|claims");
        assertThat(
                        bench.rows(
                                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname LIKE 'claims%'"))
                .containsExactly("0");
        bench.run(TRASH);
        bench.run(RESTORE);
        bench.run(RESTORE);
        assertThat(bench.rows(SHAPE)).isEqualTo(before);
        assertThat(bench.rows("SELECT id, n, note FROM claims ORDER BY id")).containsExactly("1|1|a", "2|2|b");
        assertThat(bench.value("INSERT INTO claims (note) VALUES ('c') RETURNING id, n"))
                .isEqualTo("3|3");
    }

    @Test
    void twoTablesOfOneNameFitIntoTheTrash() throws Exception {
        StepBench bench = bench(18, CLAIMS, "INSERT INTO claims (note) VALUES ('first')");
        bench.run(TRASH);
        bench.database.execute(CLAIMS, "INSERT INTO claims (note) VALUES ('second')");
        bench.run(TRASH);
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT note FROM claims")).containsExactly("second");
        bench.database.execute("DROP TABLE claims");
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT note FROM claims")).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW seen AS SELECT note FROM claims",
                "CREATE FUNCTION seen() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM claims; END",
            })
    void whatIsStillUsedIsRefused(String user) {
        StepBench bench = bench(18, CLAIMS, user);
        assertThatThrownBy(() -> bench.run(TRASH))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("seen");
        assertThat(bench.rows("SELECT to_regclass('claims')")).containsExactly("claims");
    }

    @Test
    void aTableWithPartitionsIsRefused() {
        StepBench bench = bench(18, "CREATE TABLE claims (id int) PARTITION BY RANGE (id)");
        assertThatThrownBy(() -> bench.run(TRASH))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("partitioned");
    }

    @Test
    void aTableOfAnotherSchemaGoesBackThere() throws Exception {
        StepBench bench =
                bench(18, "CREATE SCHEMA app", "CREATE TABLE app.claims (id int)", "CREATE TABLE claims (id int)");
        bench.run(contract(c -> c.trashTable("app.claims")));
        assertThat(bench.rows("SELECT to_regclass('app.claims'), to_regclass('claims')"))
                .containsExactly("null|claims");
        bench.run(expand(e -> e.restoreTable("app.claims")));
        assertThat(bench.rows("SELECT to_regclass('app.claims')")).containsExactly("app.claims");
    }

    @Test
    void purgedRowsAreMissedOnlyWhereThatIsAllowed() throws Exception {
        StepBench bench = bench(18, CLAIMS, "INSERT INTO claims (note) VALUES ('a')", "ANALYZE claims");
        bench.run(TRASH);
        bench.database.execute(
                "DO $$ BEGIN EXECUTE format('TRUNCATE segue_trash.%I', (SELECT trash_name FROM segue.trash)); END $$",
                "UPDATE segue.trash SET purged_at = now()");
        assertThatThrownBy(() -> bench.run(RESTORE))
                .isInstanceOfSatisfying(
                        DataLossException.class, e -> assertThat(e.rows()).containsEntry("claims", 1L));
        bench.dataLossAllowed = true;
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT count(*) FROM claims")).containsExactly("0");
    }

    private static StepBench bench(int major, String... statements) {
        StepBench bench = StepBench.on(major, TestHistory.statements());
        bench.database.execute(statements);
        return bench;
    }
}
