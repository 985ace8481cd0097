package dev.segue.preflight;

import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Options;
import dev.segue.PreflightException;
import dev.segue.Segue;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.preflight.PreflightReport.Check;
import dev.segue.preflight.PreflightReport.Level;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person has made that uses what a migration changes is told before anything runs. */
class UnrecordedUsersProbeIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @BeforeEach
    void create() {
        database.execute("CREATE TABLE users (id integer PRIMARY KEY, email text, \"Odd one\" text)");
    }

    @Test
    void whatTheFirstStepsRequireBlocks() {
        assertThat(check("expectations").level()).isEqualTo(Level.OK);
        database.execute("CREATE VIEW mails AS SELECT email FROM users");

        Check check = check("expectations");

        assertThat(check.level()).isEqualTo(Level.BLOCKING);
        assertThat(check.message()).contains("01 Keep", "expected that nothing reads it", "mails");
        assertThatThrownBy(segue()::run).isInstanceOf(PreflightException.class).hasMessageContaining("nothing was run");
    }

    @Test
    void aQueryThatFailsBlocks() {
        database.execute("DROP TABLE users");

        Check check = check("expectations");

        assertThat(check.level()).isEqualTo(Level.BLOCKING);
        assertThat(check.message()).contains("\"users\" does not exist");
    }

    /** What the first column of such a row holds is no matter: an empty text is a row too. */
    @Test
    void aRowOfAnEmptyTextBlocks() {
        database.execute("INSERT INTO users VALUES (1, ''), (2, '{d not a date}')");
        Check check = preflight(M01_Empty.class, "expectations");

        assertThat(check.level()).isEqualTo(Level.BLOCKING);
        assertThat(check.message())
                .isEqualTo(
                        "01 Empty: expected that nobody is there, but found (email=, id=1); (email={d not a date}, id=2)");
        assertThatThrownBy(segue(M01_Empty.class)::run).isInstanceOf(PreflightException.class);
    }

    @Test
    void whatStillUsesSeveralIsAdvisedOnce() {
        database.execute("CREATE VIEW all_of_them AS SELECT * FROM users");

        Check check = segue(M01_EmailGoes.class, M02_OddGoes.class).preflight().checks().stream()
                .filter(one -> one.name().equals("trash"))
                .findFirst()
                .orElseThrow();

        assertThat(check.message())
                .isEqualTo("01 EmailGoes: users.email goes to the trash, and is still used by view all_of_them;"
                        + " 02 OddGoes: users.\"Odd one\" goes to the trash, and is still used by view all_of_them");
        assertThat(check.fix()).isEqualTo("drop or change what uses it; the step stops until then");
    }

    @Test
    void whatNoPartitionedTableCanDoBlocks() {
        assertThat(preflight(M01_Parted.class, "partitions").level()).isEqualTo(Level.OK);
        database.execute(
                "CREATE TABLE \"Parted\" (id integer, at date) PARTITION BY RANGE (at)",
                "CREATE INDEX parted_at ON \"Parted\" (at)");

        Check check = preflight(M01_Parted.class, "partitions");

        assertThat(check.level()).isEqualTo(Level.BLOCKING);
        assertThat(check.message())
                .isEqualTo("01 Parted: table \"Parted\" is partitioned, and gets no index beside running writes;"
                        + " 01 Parted: index parted_at belongs to a partitioned table, and is not dropped beside running writes;"
                        + " 01 Parted: table \"Parted\" is partitioned, and only plain tables go to the trash");
    }

    /** What a person does about it by hand may end with another table of that name. */
    @Test
    void whatReplacesThePartitionedTableIsNotJudged() {
        database.execute("CREATE TABLE \"Parted\" (id integer) PARTITION BY RANGE (id)");

        Check check = preflight(M01_Replaced.class, "partitions");

        assertThat(check.level()).isEqualTo(Level.OK);
        assertThat(check.message())
                .isEqualTo(
                        "no step before those of 01 Replaced that drop, rename or run code asks of a partitioned table what it cannot do");
    }

    @Test
    void triggersThatChangeWhatSegueKeepsEqualAreNamed() {
        assertThat(check("triggers").level()).isEqualTo(Level.OK);
        database.execute(
                "CREATE FUNCTION lower_email() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.EMAIL := lower(NEW.email); RETURN NEW; END'",
                "CREATE FUNCTION lower_odd() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.\"Odd one\" := NULL; RETURN NEW; END'",
                "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.emails := 1; RETURN NEW; END'",
                "CREATE TRIGGER zz BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION lower_email()",
                "CREATE TRIGGER a BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION lower_odd()",
                "CREATE TRIGGER zy BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION nothing()",
                "CREATE TRIGGER zw BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger('found', 'pg_catalog.english', 'email')",
                "CREATE TRIGGER zx AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION lower_email()");

        Check check = check("triggers");

        assertThat(check.level()).isEqualTo(Level.WARNING);
        assertThat(check.message())
                .isEqualTo(
                        "01 Keep: trigger a on users fires before segue_sync_users: it does not see what that writes to Odd one;"
                                + " 01 Keep: trigger zw on users fires after segue_sync_users: what it changes in email is not copied;"
                                + " 01 Keep: trigger zz on users fires after segue_sync_users: what it changes in email is not copied");
    }

    private Segue segue() {
        return segue(M01_Keep.class);
    }

    @SafeVarargs
    private Segue segue(Class<? extends Migration>... migrations) {
        return Segue.on(
                database.dataSource(),
                Options.builder().classLoader(TestProgram.of(migrations)).build());
    }

    private Check check(String name) {
        return preflight(M01_Keep.class, name);
    }

    private Check preflight(Class<? extends Migration> migration, String name) {
        return segue(migration).preflight().checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @MigrationInfo(id = "01")
    public static final class M01_Keep implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("both")
                    .require(
                            "nothing reads it",
                            "SELECT pg_describe_object(classid, objid, 0) FROM pg_depend WHERE refobjid = 'users'::regclass AND classid = 'pg_rewrite'::regclass")
                    .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN mail text")
                    .sql("""
                            CREATE OR REPLACE FUNCTION segue_sync_users() RETURNS trigger LANGUAGE plpgsql AS $$
                            BEGIN NEW.mail := coalesce(NEW.email, NEW."Odd one"); RETURN NEW; END $$""")
                    .sql(
                            shareRowExclusive("users"),
                            "CREATE OR REPLACE TRIGGER segue_sync_users BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION segue_sync_users()");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("none").trashColumn("users", "mail");
        }
    }

    @MigrationInfo(id = "01")
    public static final class M01_Empty implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("one")
                    .require("nobody is there", "SELECT email, id FROM users WHERE email NOT LIKE '{x}' ORDER BY id");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "01")
    public static final class M01_EmailGoes implements Migration {
        @Override
        public void up(Steps steps) {
            steps.contract("goes").trashColumn("users", "email");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_OddGoes implements Migration {
        @Override
        public void up(Steps steps) {
            steps.contract("goes").trashColumn("users", "\"Odd one\"");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "01")
    public static final class M01_Parted implements Migration {
        @Override
        public void up(Steps steps) {
            steps.migrate("index").createIndex("CREATE UNIQUE INDEX CONCURRENTLY \"an index\" ON \"Parted\" (id)");
            steps.contract("goes").dropIndex("parted_at").trashTable("\"Parted\"");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "01")
    public static final class M01_Replaced implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("plain from here on")
                    .sql(exclusive("\"Parted\""), "ALTER TABLE \"Parted\" RENAME TO parted_before")
                    .sql("CREATE TABLE \"Parted\" (id integer)");
            steps.migrate("index").createIndex("CREATE INDEX CONCURRENTLY parted_id ON \"Parted\" (id)");
        }

        @Override
        public void down(Steps steps) {}
    }
}
