package dev.segue.engine.run;

import static dev.segue.engine.run.RemakeIT.PROGRAM;
import static dev.segue.engine.run.RemakeIT.STATE;
import static dev.segue.engine.run.RemakeIT.failedPart;
import static dev.segue.engine.run.RemakeIT.later;
import static dev.segue.engine.run.RemakeIT.prepared;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.runAndContract;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Revert;
import dev.segue.StepException;
import dev.segue.engine.step.StepRunner;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Step;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A revert that stopped at a part of the trash, and goes on. */
class RemakeAgainIT {

    private static final String LONG_NAME = "a_table_" + "x".repeat(55);

    private static final String UNPLANNED =
            "SELECT state, ordinal, what FROM segue.step WHERE checksum LIKE 'unplanned%' ORDER BY 2";

    @Test
    void isAskedForAgainUntilTheWayBackIsRecorded() {
        TestDatabase database = prepared(18);
        runAndContract(later(database));
        database.execute(
                "DROP TABLE mails",
                "ALTER TABLE segue.migration ADD CONSTRAINT no_power CHECK (id <> '02' OR state <> 'HELD')");
        assertThatThrownBy(() -> later(database).revert(Revert.last())).hasMessageContaining("no_power");

        database.execute("ALTER TABLE segue.migration DROP CONSTRAINT no_power");

        assertThat(later(database).revert(Revert.last()).migrations().get(0).leftOut())
                .singleElement()
                .asString()
                .startsWith("mails_address_fk of mails: table mails is gone");
    }

    /** A privilege is granted; nothing has to be lost for it. */
    @Test
    void doesNotGoOnWithoutWhatTheRoleMayNotMake() {
        TestDatabase database = prepared(18);
        runAndContract(later(database));
        database.execute("""
                CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands() WHERE object_identity = 'public.mails') THEN
                        RAISE insufficient_privilege USING MESSAGE = 'must be owner of table mails';
                    END IF; END $$""", "CREATE EVENT TRIGGER refuse ON ddl_command_end EXECUTE FUNCTION refuse()");

        assertThatThrownBy(() -> later(database).revert(Revert.last().allowDataLoss()))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("must be owner of table mails")
                .hasMessageNotContaining("--allow-data-loss");

        assertThat(query(database, STATE)).containsExactly("FAILED");
        database.execute("DROP EVENT TRIGGER refuse");
        assertThat(later(database).revert(Revert.last()).migrations().get(0).leftOut())
                .isEmpty();
    }

    @Test
    void doesNotGoOnOverADefect() {
        TestDatabase database = prepared(18);
        runAndContract(later(database));
        StepRunner runner = new StepRunner();
        Engine broken = new Engine(
                database.dataSource(), TestRuns.options(PROGRAM).build(), BeforeRun.NOTHING, (context, step) -> {
                    if (step.kind() == Step.Kind.CREATE_INDEX) {
                        context.journal().started(context.connection());
                        throw new StepException("a defect", new IllegalStateException());
                    }
                    return runner.run(context, step);
                });

        assertThatThrownBy(() -> broken.revert(Revert.last().allowDataLoss(), false))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("a defect");
        assertThat(query(database, STATE)).containsExactly("FAILED");
    }

    /** What was left out goes before what is still to do, so that the next attempt comes to it again. */
    @Test
    void keepsTheRecordOfWhatIsDoneWhereAnEarlierPartIsTriedAgain() {
        TestDatabase database = prepared(18);
        runAndContract(later(database));
        database.execute("UPDATE %s SET %s = ''".formatted("users", trashedEmail(database)), "DELETE FROM mails");
        StepRunner runner = new StepRunner();
        Engine killed = new Engine(
                database.dataSource(), TestRuns.options(PROGRAM).build(), BeforeRun.NOTHING, (context, step) -> {
                    if (step.argument(0).contains("mails_address_fk")) {
                        throw new Interrupted.Killed();
                    }
                    return runner.run(context, step);
                });
        assertThatThrownBy(() -> killed.revert(Revert.last().allowDataLoss(), false))
                .isInstanceOf(Interrupted.Killed.class);
        List<String> done = query(database, UNPLANNED);
        assertThat(done).anyMatch(row -> row.startsWith("FAILED")).anyMatch(row -> row.startsWith("DONE"));

        later(database).revert(Revert.last().allowDataLoss());

        assertThat(query(database, UNPLANNED)).containsAll(done).hasSizeGreaterThan(done.size());
    }

    /** Two that begin alike are two, and people read only the beginning. */
    @Test
    void isResolvedForOnePartOnly() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        ClassLoader program = TestProgram.of(M01_LongName.class, M02_DropEmailOfLongName.class);
        runAndContract(segue(database, program));
        database.execute("""
                CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
                    IF current_query() LIKE '%ADD CONSTRAINT%' THEN RAISE check_violation; END IF; END $$""", "CREATE EVENT TRIGGER refuse ON ddl_command_end EXECUTE FUNCTION refuse()");
        assertThatThrownBy(() -> segue(database, program).revert(Revert.last()))
                .hasMessageContaining("check_violation");

        TestRuns.engine(database, TestRuns.options(program).build())
                .resolve("02", failedPart(database), Resolution.DONE, "rule 1 is wrong");

        assertThatThrownBy(() -> segue(database, program).revert(Revert.last())).isInstanceOf(StepException.class);
        assertThat(query(database, STATE)).containsExactly("FAILED");
    }

    private static String trashedEmail(TestDatabase database) {
        return query(database, "SELECT quote_ident(trash_name) FROM segue.trash")
                .get(0);
    }

    @MigrationInfo(id = "01")
    public static final class M01_LongName implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("table")
                    .sql("CREATE TABLE " + LONG_NAME + " (email text,"
                            + " CONSTRAINT what_nobody_may_write_rule_1 CHECK (email <> '1'),"
                            + " CONSTRAINT what_nobody_may_write_rule_2 CHECK (email <> '2'))");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_DropEmailOfLongName implements Migration {
        @Override
        public void up(Steps steps) {
            steps.contract("no email").trashColumn(LONG_NAME, "email");
        }

        @Override
        public void down(Steps steps) {
            steps.expand("back").restoreColumn(LONG_NAME, "email");
        }
    }
}
