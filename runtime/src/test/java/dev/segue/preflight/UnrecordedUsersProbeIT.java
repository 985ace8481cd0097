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
        return Segue.on(
                database.dataSource(),
                Options.builder().classLoader(TestProgram.of(M01_Keep.class)).build());
    }

    private Check check(String name) {
        return segue().preflight().checks().stream()
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
}
