package dev.segue.migration;

import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

    @Test
    void keepsStepsInTheOrderTheyAreSaid() {
        List<Step> steps = record(all -> {
            all.expand("a")
                    .sql(exclusive("t"), "ALTER TABLE t ADD COLUMN a text")
                    .sql("SELECT 1");
            all.expand("b").code("fill", connection -> {});
            all.migrate("c")
                    .backfill("t", "id", "UPDATE t SET a = 'x' WHERE :batch")
                    .validate("t", "t_check");
            all.contract("d").trashColumn("t", "b").dropIndex("t_idx");
        });

        assertThat(steps)
                .extracting(step -> step.phase() + " " + step.why() + " " + step.kind() + " "
                        + step.lock().mode())
                .containsExactly(
                        "EXPAND a SQL ACCESS_EXCLUSIVE",
                        "EXPAND a SQL NONE",
                        "EXPAND b CODE NONE",
                        "MIGRATE c BACKFILL NONE",
                        "MIGRATE c VALIDATE SHARE_UPDATE_EXCLUSIVE",
                        "CONTRACT d TRASH_COLUMN ACCESS_EXCLUSIVE",
                        "CONTRACT d DROP_INDEX NONE");
    }

    @Test
    void refusesPhasesOutOfOrder() {
        refuses(
                steps -> {
                    steps.contract("late").sql("SELECT 1");
                    steps.expand("early");
                },
                "EXPAND \"early\" comes after CONTRACT");
    }

    @Test
    void refusesAPhaseThatWasClosedByALaterOne() {
        refuses(
                steps -> {
                    Expand expand = steps.expand("first");
                    steps.migrate("second").sql("SELECT 1");
                    expand.sql("SELECT 2");
                },
                "EXPAND \"first\" was closed when MIGRATE \"second\" was opened: SQL [SELECT 2] comes too late");
    }

    @Test
    void refusesAHeadingThatWasClosedByTheNextOfItsPhase() {
        refuses(
                steps -> {
                    Migrate first = steps.migrate("first");
                    steps.migrate("second");
                    first.validate("t", "t_check");
                },
                "MIGRATE \"first\" was closed");
    }

    @Test
    void refusesABlankHeading() {
        refuses(steps -> steps.expand(" "), "EXPAND has no heading");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "SELECT 'a;b'; SELECT 2",
                "SELECT E'\\';' ; DROP TABLE t",
                "DO $$ BEGIN NULL; END $$; SELECT 2",
                "SELECT 1; /* a */ SELECT 2",
                "SELECT 1 -- a\n; SELECT 2"
            })
    void refusesTwoStatementsInOneCall(String sql) {
        refuses(steps -> steps.expand("why").sql(sql), "two statements in one call");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;",
                "SELECT ';', \"a;b\", $$;$$, $x$ ; $$ ; $x$, E'\\';' -- ; end",
                "/* one; /* nested; */ still; */ SELECT 1",
                "SELECT a$b$c FROM t",
                "DO $do$ BEGIN PERFORM 1; PERFORM 2; END $do$",
                "SELECT 'CREATE INDEX CONCURRENTLY' -- CONCURRENTLY\n"
            })
    void takesOneStatementWhateverItsTextsHold(String sql) {
        assertThat(record(steps -> steps.expand("why").sql(sql))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY i ON t (a)",
                "DROP INDEX concurrently i",
                "REINDEX INDEX\nCONCURRENTLY i",
                "CREATE /* CONCURRENTLY is meant */ INDEX CONCURRENTLY i ON t (a)"
            })
    void refusesConcurrentlyInSql(String sql) {
        refuses(steps -> steps.migrate("why").sql(sql), "CONCURRENTLY in sql: use createIndex or dropIndex");
    }

    @Test
    void refusesValidateInSql() {
        refuses(
                steps -> steps.migrate("why").sql(exclusive("t"), "ALTER TABLE t VALIDATE  CONSTRAINT c"),
                "VALIDATE CONSTRAINT in sql: use validate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN", "commit", "START TRANSACTION", "ROLLBACK TO SAVEPOINT a", "END"})
    void refusesTransactionControl(String sql) {
        refuses(steps -> steps.expand("why").sql(sql), "a step is one transaction already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "-- nothing", "/* nothing */"})
    void refusesAnEmptyStatement(String sql) {
        refuses(steps -> steps.expand("why").sql(sql), "an empty statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE t SET a = 1", "UPDATE t SET a = ':batch'", "UPDATE t SET a = 1 /* WHERE :batch */"})
    void refusesABackfillWithoutBatch(String sql) {
        refuses(steps -> steps.migrate("why").backfill("t", "id", sql), "a backfill without :batch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON t (a)",
                "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)",
                "CREATE INDEX CONCURRENTLY ON t (a)",
                "CREATE INDEX /* CONCURRENTLY */ i ON t (a)"
            })
    void refusesAnIndexThatCannotBeResumed(String sql) {
        refuses(
                steps -> steps.migrate("why").createIndex(sql),
                "createIndex needs CREATE [UNIQUE] INDEX CONCURRENTLY name ON");
    }

    @Test
    void refusesAStatementThatReturnsNothingInRequire() {
        refuses(steps -> steps.expand("why").require("no row", "DELETE FROM t"), "require needs a query");
    }

    @Test
    void refusesASecondStatementInASwap() {
        refuses(
                steps -> steps.migrate("why").atomically(exclusive("t"), "SELECT 1", "SELECT 2; SELECT 3"),
                "two statements in one call");
    }

    @Test
    void refusesBlankArguments() {
        refuses(steps -> steps.contract("why").trashColumn("t", ""), "a blank argument in TRASH_COLUMN");
    }

    @Test
    void refusesALockThatNamesATableTwice() {
        assertThatThrownBy(() -> exclusive("t", "t"))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("names a table twice");
    }

    @Test
    void givesADefinitionErrorItsCode() {
        assertThatThrownBy(() -> record(steps -> steps.expand("")))
                .isInstanceOfSatisfying(
                        DefinitionException.class, e -> assertThat(e.code()).isEqualTo("SG-R001"));
    }

    private static void refuses(Consumer<Steps> up, String message) {
        assertThatThrownBy(() -> record(up))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(message);
    }

    private static List<Step> record(Consumer<Steps> up) {
        return Steps.up(new Migration() {
            @Override
            public void up(Steps steps) {
                up.accept(steps);
            }

            @Override
            public void down(Steps steps) {}
        });
    }
}
