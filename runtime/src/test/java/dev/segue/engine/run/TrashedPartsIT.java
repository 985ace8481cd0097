package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.runAndContract;
import static dev.segue.engine.run.TestRuns.segue;
import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.BlockedException;
import dev.segue.MigrationStatus;
import dev.segue.Revert;
import dev.segue.Segue;
import dev.segue.State;
import dev.segue.StepException;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.preflight.PreflightReport.Check;
import dev.segue.preflight.PreflightReport.Level;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Indexes, constraints and foreign keys that a person made by hand survive the trash. */
class TrashedPartsIT {

    private static final String PARTS = """
            SELECT conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
            UNION ALL SELECT indrelid::regclass, indexrelid::regclass::text, indisvalid, pg_get_indexdef(indexrelid)
            FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE c.relnamespace = 'public'::regnamespace
            ORDER BY 1, 2, 4""";
    private static final String[] BY_HAND = {
        "CREATE TABLE mails (id int PRIMARY KEY, address text CONSTRAINT mails_address_fk REFERENCES users (email) ON DELETE CASCADE)",
        "CREATE INDEX users_lower ON users (lower(email)) WHERE email <> 'x'",
        "CREATE UNIQUE INDEX \"Odd name\" ON users (email, id)",
        "ALTER TABLE users ADD CONSTRAINT users_email_ok CHECK (email <> '')",
        "ALTER TABLE users ADD CONSTRAINT users_email_later CHECK (length(email) < 40) NOT VALID",
        "ALTER TABLE users ADD CONSTRAINT users_both UNIQUE (email, domain) DEFERRABLE INITIALLY DEFERRED",
        "CREATE TABLE audits (domain text CONSTRAINT audits_domain_fk REFERENCES domains DEFERRABLE)",
        "INSERT INTO domains VALUES ('a')",
        "INSERT INTO users VALUES (1, 'ann', 'a'), (2, 'bob', 'a')",
        "INSERT INTO mails VALUES (1, 'ann')",
        "INSERT INTO audits VALUES ('a')"
    };

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void comeBackWithTheirColumnAndTable(int major) {
        TestDatabase database = prepared(major);
        List<String> before = query(database, PARTS);
        runAndContract(later(database));
        assertThat(query(
                        database,
                        "SELECT conname FROM pg_constraint WHERE conname IN ('mails_address_fk', 'audits_domain_fk')"))
                .isEmpty();

        later(database).revert(Revert.last());

        assertThat(query(database, PARTS)).isEqualTo(before);
        assertThat(query(database, "SELECT id, email, domain FROM users ORDER BY id"))
                .containsExactly("1|ann|a", "2|bob|a");
        assertThat(query(database, "SELECT name FROM domains")).containsExactly("a");
        assertThat(query(database, "SELECT count(*) FROM segue.trash WHERE definitions ? 'backBy'"))
                .containsExactly("0");
    }

    @Test
    void viewsAreNamedBeforeTheContractStopsAtThem() {
        TestDatabase database = prepared(18);
        database.execute("CREATE SCHEMA reports", "CREATE VIEW reports.mail AS SELECT email FROM users");

        Check check = trashCheck(database);

        assertThat(check.level()).isEqualTo(Level.WARNING);
        assertThat(check.message())
                .contains("02 DropEmail: users.email goes to the trash, and is still used by view reports.mail");
        assertThat(check.fix()).contains("drop or change what uses it");
    }

    @Test
    void areNamedBeforeTheyGo() {
        Check check = trashCheck(prepared(18));

        assertThat(check.level()).isEqualTo(Level.WARNING);
        assertThat(check.message())
                .contains("02 DropEmail: users.email goes to the trash with ")
                .contains("foreign key mails_address_fk of mails")
                .contains("index users_lower of users")
                .contains("02 DropEmail: domains goes to the trash with foreign key audits_domain_fk of audits")
                .doesNotContain("users_email_key")
                .doesNotContain("users_domain_fk");
    }

    /** What the end of a revert leaves out is not promised. */
    @ParameterizedTest
    @CsvSource({
        "14, ALTER TABLE users ADD CONSTRAINT by_hand EXCLUDE (email WITH =), exclusion constraint by_hand of users",
        "18, ALTER TABLE users ADD CONSTRAINT by_hand EXCLUDE (email WITH =), exclusion constraint by_hand of users",
        "14, CREATE TABLE parted (email text CONSTRAINT by_hand REFERENCES users (email)) PARTITION BY LIST (email), foreign key by_hand of parted",
        "18, CREATE TABLE parted (email text CONSTRAINT by_hand REFERENCES users (email)) PARTITION BY LIST (email), foreign key by_hand of parted"
    })
    void areNotPromisedWhereTheyDoNotComeBack(int major, String make, String part) {
        TestDatabase database = prepared(major);
        database.execute(make);

        Check check = trashCheck(database);
        assertThat(check.message())
                .contains(part + " (by hand after a revert)")
                .contains("index users_lower of users;");
        assertThat(check.fix()).contains("but for those marked").contains("by hand after the revert");
        runAndContract(later(database));
        assertThat(later(database).revert(Revert.last()).migrations().get(0).leftOut())
                .singleElement()
                .asString()
                .startsWith("by_hand of ");
    }

    /** Rows written meanwhile break a rule that was away: a person mends them, and the way back goes on. */
    @Test
    void stopTheWayBackWhereRowsBreakThem() {
        TestDatabase database = prepared(18);
        List<String> before = query(database, PARTS);
        runAndContract(later(database));
        database.execute("INSERT INTO audits VALUES ('nowhere')");

        assertThatThrownBy(() -> later(database).revert(Revert.last()))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("audits_domain_fk");
        MigrationStatus stopped = later(database).status().migrations().get(1);
        assertThat(stopped.state()).isEqualTo(State.FAILED);
        assertThat(stopped.note()).contains("making again what hung on it").contains("audits_domain_fk");
        assertThat(stopped.stepsDone()).isEqualTo(stopped.stepsTotal()).isEqualTo(6);
        assertThatThrownBy(() -> later(database).run()).isInstanceOf(BlockedException.class);
        database.execute("DELETE FROM audits WHERE domain = 'nowhere'");
        later(database).revert(Revert.last());

        assertThat(query(database, PARTS)).isEqualTo(before);
        assertThat(query(database, "SELECT state FROM segue.migration WHERE id = '02'"))
                .containsExactly("HELD");
        assertThat(query(
                        database,
                        "SELECT state, max(attempts) FROM segue.step WHERE checksum LIKE 'unplanned:%' GROUP BY 1"))
                .containsExactly("DONE|2");
    }

    private static Check trashCheck(TestDatabase database) {
        return later(database).preflight().checks().stream()
                .filter(check -> check.name().equals("trash"))
                .findFirst()
                .orElseThrow();
    }

    private static TestDatabase prepared(int major) {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        segue(database, M01_Create.class).run();
        database.execute(BY_HAND);
        return database;
    }

    private static Segue later(TestDatabase database) {
        return segue(database, M01_Create.class, M02_DropEmail.class);
    }

    @MigrationInfo(id = "01")
    public static final class M01_Create implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("tables")
                    .sql("CREATE TABLE domains (name text PRIMARY KEY)")
                    .sql("CREATE TABLE users (id int PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE,"
                            + " domain text CONSTRAINT users_domain_fk REFERENCES domains)");
        }

        @Override
        public void down(Steps steps) {}
    }

    /** Knows the unique key of the column, and one foreign key of the table. */
    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_DropEmail implements Migration {
        @Override
        public void up(Steps steps) {
            steps.contract("no email, no domains")
                    .trashColumn("users", "email")
                    .sql(exclusive("users", "domains"), "ALTER TABLE users DROP CONSTRAINT users_domain_fk")
                    .trashTable("domains");
        }

        @Override
        public void down(Steps steps) {
            steps.expand("back").restoreTable("domains").restoreColumn("users", "email");
            steps.migrate("keys")
                    .createIndex("CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email)")
                    .sql(
                            exclusive("users"),
                            "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key")
                    .sql(
                            shareRowExclusive("users", "domains"),
                            "ALTER TABLE users ADD CONSTRAINT users_domain_fk FOREIGN KEY (domain) REFERENCES domains(name) NOT VALID")
                    .validate("users", "users_domain_fk");
        }
    }
}
