package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.runAndContract;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.MigrationListener;
import dev.segue.MigrationStatus;
import dev.segue.Revert;
import dev.segue.RunResult;
import dev.segue.Segue;
import dev.segue.State;
import dev.segue.StepException;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of the trash that cannot be made again never makes a way back impossible. */
class RemakeIT {

    static final String STATE = "SELECT state FROM segue.migration WHERE id = '02'";

    static final ClassLoader PROGRAM = TestProgram.of(M01_Create.class, M02_DropEmail.class);

    @ParameterizedTest
    @CsvSource({
        "14, ALTER TABLE mails DROP COLUMN address, mails_address_fk",
        "18, ALTER TABLE mails DROP COLUMN address, mails_address_fk",
        "18, DROP TABLE mails, mails_address_fk",
        "18, DROP TABLE lists, users_email_fk",
        "18, ALTER TABLE lists DROP COLUMN address, users_email_fk",
        "18, ALTER TABLE lists DROP CONSTRAINT lists_address_key, users_email_fk",
        "18, ALTER TABLE users DROP COLUMN nick, users_nick",
        "18, ALTER TABLE users DROP COLUMN nick, users_nick_ok"
    })
    void isLeftOutWhereWhatItNamesIsGone(int major, String gone, String part) {
        TestDatabase database = prepared(major);
        runAndContract(later(database));
        database.execute(gone);

        RunResult result = later(database).revert(Revert.last());

        assertThat(query(database, STATE)).containsExactly("HELD");
        assertThat(result.migrations().get(0).leftOut())
                .anySatisfy(line -> assertThat(line).startsWith(part).contains("by hand: "));
        assertThat(query(database, "SELECT conname FROM pg_constraint WHERE conname = 'users_email_ok'"))
                .containsExactly("users_email_ok");
    }

    @Test
    void leavesNothingOutWhereNothingIsInTheWay() {
        TestDatabase database = prepared(18);
        runAndContract(later(database));

        assertThat(later(database).revert(Revert.last()).migrations().get(0).leftOut())
                .isEmpty();
    }

    /** Whatever wrote the record: no text in it stops a revert. */
    @Test
    void isLeftOutWhereItsRecordDoesNotSayWhatItIs() {
        TestDatabase database = prepared(18);
        runAndContract(later(database));
        database.execute("UPDATE segue.trash SET definitions = definitions || jsonb_build_object('constraints',"
                + " '[{\"name\": \"users_id_key\", \"definition\": \"UNIQUE (id)\"}, \"CHECK (id > 0)\"]'::jsonb, 'indexes',"
                + " '[\"CREATE INDEX users_again ON users USING btree (email)\"]'::jsonb)");

        assertThat(later(database).revert(Revert.last()).migrations().get(0).leftOut())
                .containsExactly(
                        "users: CHECK (id > 0): its record in the trash does not say what it is; by hand",
                        "users: UNIQUE (id): its record in the trash does not say what it is; by hand");
        assertThat(query(database, STATE)).containsExactly("HELD");
        assertThat(query(database, "SELECT to_regclass('users_again') IS NOT NULL"))
                .containsExactly("t");
    }

    @Test
    void recordsAFailureAsThatOfAnyStep() {
        TestDatabase database = refused();
        List<String> told = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void stepFailed(StepEvent event, String message) {
                told.add(message);
            }
        };
        Engine engine = TestRuns.engine(
                database, TestRuns.options(PROGRAM).listener(listener).build());

        assertThatThrownBy(() -> engine.revert(Revert.last(), false))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("mails_address_fk")
                .hasMessageContaining("segue revert --allow-data-loss");

        assertThat(told).singleElement().asString().contains("mails_address_fk");
        MigrationStatus status = status(database);
        assertThat(status.state()).isEqualTo(State.FAILED);
        assertThat(status.note()).contains("mails_address_fk").contains("segue revert --allow-data-loss");
        assertThat(status.stepsDone()).isEqualTo(status.stepsTotal());
        assertThat(
                        query(
                                database,
                                "SELECT state FROM segue.step WHERE checksum LIKE 'unplanned:%' AND error ~ 'mails_address_fk'"))
                .containsExactly("FAILED");
    }

    @Test
    void goesOnOnceTheRowsArePutRight() {
        TestDatabase database = refused();
        assertThatThrownBy(() -> later(database).revert(Revert.last())).isInstanceOf(StepException.class);
        database.execute("DELETE FROM mails");

        RunResult result = later(database).revert(Revert.last());

        assertThat(result.migrations().get(0).leftOut()).isEmpty();
        assertThat(query(database, STATE)).containsExactly("HELD");
        assertThat(query(database, "SELECT convalidated FROM pg_constraint WHERE conname = 'mails_address_fk'"))
                .containsExactly("t");
    }

    @Test
    void goesOnWithoutWhatTheDataRefuseWhereDataMayBeLost() {
        TestDatabase database = refused();
        assertThatThrownBy(() -> later(database).revert(Revert.last())).isInstanceOf(StepException.class);

        RunResult result = later(database).revert(Revert.last().allowDataLoss());

        assertThat(result.migrations().get(0).leftOut())
                .singleElement()
                .asString()
                .startsWith("mails_address_fk of mails")
                .contains("FOREIGN KEY (address) REFERENCES users(email)");
        assertThat(query(database, STATE)).containsExactly("HELD");
    }

    /** The table comes back without its rows, so what refers to them can never be valid. */
    @Test
    void goesOnWhereTheTrashWasPurged() {
        TestDatabase database = TestPostgres.newest().createDatabase();
        segue(database, M01_Create.class).run();
        database.execute(
                "CREATE TABLE audits (list int CONSTRAINT audits_list_fk REFERENCES lists)",
                "INSERT INTO lists VALUES (1, 'a')",
                "INSERT INTO audits VALUES (1)");
        Segue dropping = segue(database, M01_Create.class, M02_DropLists.class);
        runAndContract(dropping);
        database.execute(
                "DO $$ BEGIN EXECUTE (SELECT format('DELETE FROM segue_trash.%I', trash_name) FROM segue.trash); END $$",
                "UPDATE segue.trash SET purged_at = now()");

        RunResult result = dropping.revert(Revert.last().allowDataLoss());

        assertThat(result.migrations().get(0).leftOut())
                .singleElement()
                .asString()
                .startsWith("audits_list_fk of audits")
                .contains("VALIDATE CONSTRAINT \"audits_list_fk\"")
                .doesNotContain("go on without it");
        assertThat(query(database, STATE)).containsExactly("HELD");
    }

    @Test
    void goesOnWhereAPersonHasResolvedIt() {
        TestDatabase database = refused();
        assertThatThrownBy(() -> later(database).revert(Revert.last())).isInstanceOf(StepException.class);
        Engine engine = TestRuns.engine(database, TestRuns.options(PROGRAM).build());

        engine.resolve("02", failedPart(database), Resolution.DONE, "these mails lead nowhere");
        RunResult result = later(database).revert(Revert.last());

        assertThat(result.migrations().get(0).leftOut())
                .singleElement()
                .asString()
                .contains("resolved by hand");
        assertThat(query(database, STATE)).containsExactly("HELD");
    }

    static int failedPart(TestDatabase database) {
        return Integer.parseInt(
                query(database, "SELECT ordinal FROM segue.step WHERE checksum LIKE 'unplanned%' AND state = 'FAILED'")
                        .get(0));
    }

    private static MigrationStatus status(TestDatabase database) {
        return later(database).status().migrations().stream()
                .filter(migration -> migration.id().equals("02"))
                .findFirst()
                .orElseThrow();
    }

    /** A row was written meanwhile that leads nowhere. */
    private static TestDatabase refused() {
        TestDatabase database = prepared(18);
        runAndContract(later(database));
        database.execute("INSERT INTO mails VALUES (9, 'nobody')");
        return database;
    }

    static TestDatabase prepared(int major) {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        segue(database, M01_Create.class).run();
        database.execute(
                "CREATE TABLE mails (id int PRIMARY KEY, address text CONSTRAINT mails_address_fk REFERENCES users (email))",
                "ALTER TABLE users ADD CONSTRAINT users_email_fk FOREIGN KEY (email) REFERENCES lists (address)",
                "CREATE INDEX users_nick ON users (email) WHERE nick IS NOT NULL",
                "ALTER TABLE users ADD CONSTRAINT users_nick_ok CHECK (nick <> email)",
                "ALTER TABLE users ADD CONSTRAINT users_email_ok CHECK (email <> '')",
                "INSERT INTO lists VALUES (1, 'ann')",
                "INSERT INTO users VALUES (1, 'ann', 'a')",
                "INSERT INTO mails VALUES (1, 'ann')");
        return database;
    }

    static Segue later(TestDatabase database) {
        return segue(database, PROGRAM);
    }

    @MigrationInfo(id = "01")
    public static final class M01_Create implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("tables")
                    .sql("CREATE TABLE lists (id int PRIMARY KEY, address text CONSTRAINT lists_address_key UNIQUE)")
                    .sql(
                            "CREATE TABLE users (id int PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE, nick text)");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_DropEmail implements Migration {
        @Override
        public void up(Steps steps) {
            steps.contract("no email").trashColumn("users", "email");
        }

        @Override
        public void down(Steps steps) {
            steps.expand("back").restoreColumn("users", "email");
        }
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_DropLists implements Migration {
        @Override
        public void up(Steps steps) {
            steps.contract("no lists").trashTable("lists");
        }

        @Override
        public void down(Steps steps) {
            steps.expand("back").restoreTable("lists");
        }
    }
}
