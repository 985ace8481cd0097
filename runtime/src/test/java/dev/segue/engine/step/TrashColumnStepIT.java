package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.contract;
import static dev.segue.engine.step.StepBench.expand;
import static dev.segue.engine.step.StepBench.migrate;
import static dev.segue.migration.Lock.exclusive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DataLossException;
import dev.segue.ExitCode;
import dev.segue.StepException;
import dev.segue.engine.history.TestHistory;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrashColumnStepIT {

    private static final String COLUMNS =
            "SELECT attname FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
    private static final Step TRASH = contract(c -> c.trashColumn("users", "email"));
    private static final Step RESTORE = expand(e -> e.restoreColumn("users", "email"));

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void everythingThatRefusesRowsGoesAndTheStepsOfADownBringItBack(int major) throws Exception {
        StepBench bench = bench(
                major,
                "CREATE TABLE domains (name text PRIMARY KEY)",
                "CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL DEFAULT 'none' CONSTRAINT users_email_key UNIQUE"
                        + " CONSTRAINT users_domain_fk REFERENCES domains CHECK (email <> ''), other text)",
                "CREATE TABLE mails (email text CONSTRAINT mails_fk REFERENCES users (email))",
                "CREATE INDEX users_lower ON users (lower(email))",
                "CREATE INDEX users_other ON users (other) WHERE email IS NOT NULL",
                "CREATE INDEX users_kept ON users (other)",
                "INSERT INTO domains VALUES ('a'), ('none')",
                "INSERT INTO users VALUES (1, 'a', 'x')");
        bench.run(TRASH);
        assertThat(
                        bench.rows(
                                "SELECT conname FROM pg_constraint WHERE conrelid IN ('users'::regclass, 'mails'::regclass) AND contype <> 'n'"))
                .containsExactly("users_pkey");
        assertThat(bench.rows(
                        "SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'users'::regclass ORDER BY 1"))
                .containsExactlyInAnyOrder("users_pkey", "users_kept");
        bench.database.execute("INSERT INTO users (id, other) VALUES (2, 'y')");
        assertThat(bench.rows(COLUMNS))
                .hasSize(3)
                .doesNotContain("email")
                .anyMatch(name -> name.startsWith("segue_trash_email_"));

        bench.run(RESTORE);
        assertThat(bench.rows(COLUMNS)).containsExactly("id", "email", "other");
        assertThat(bench.rows("SELECT id, email FROM users ORDER BY id")).containsExactly("1|a", "2|null");
        bench.run(expand(e -> e.sql(exclusive("users"), "UPDATE users SET email = DEFAULT WHERE email IS NULL")));
        bench.run(migrate(m -> m.createIndex("CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email)")));
        bench.run(expand(e -> e.sql(
                exclusive("users"),
                "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key")));
        bench.run(expand(e -> e.sql(
                exclusive("users", "domains"),
                "ALTER TABLE users ADD CONSTRAINT users_domain_fk FOREIGN KEY (email) REFERENCES domains NOT VALID")));
        bench.run(migrate(m -> m.validate("users", "users_domain_fk")));
        assertThat(bench.rows("SELECT id, email FROM users ORDER BY id")).containsExactly("1|a", "2|none");
    }

    @Test
    void whatIsTakenApartIsRecordedAndSentInThisOrder() throws Exception {
        StepBench bench = bench(
                18,
                "CREATE TABLE users (id int, email varchar(40) COLLATE \"C\" NOT NULL DEFAULT 'none' CONSTRAINT users_email_key UNIQUE)",
                "CREATE TABLE mails (email varchar(40) CONSTRAINT mails_fk REFERENCES users (email))",
                "CREATE INDEX users_lower ON users (lower(email))",
                "CREATE TABLE sent (statement text)",
                "CREATE FUNCTION sent() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO sent VALUES (current_query()); END $$",
                "CREATE EVENT TRIGGER sent ON ddl_command_end EXECUTE FUNCTION sent()");
        bench.run(TRASH);
        assertThat(bench.rows("SELECT statement FROM sent WHERE statement NOT LIKE 'CREATE TABLE%'"))
                .map(statement -> statement.replaceAll("_[0-9a-f]{8}\"", "_HASH\""))
                .containsExactly(
                        "ALTER TABLE mails DROP CONSTRAINT mails_fk",
                        "ALTER TABLE users DROP CONSTRAINT users_email_key",
                        "DROP INDEX users_lower",
                        "ALTER TABLE users ALTER COLUMN email DROP DEFAULT",
                        "ALTER TABLE users ALTER COLUMN email DROP NOT NULL",
                        "ALTER TABLE \"public\".\"users\" RENAME COLUMN \"email\" TO \"segue_trash_email_HASH\"");
        assertThat(
                        bench.rows(
                                "SELECT unit, schema_name, migration, kind, table_name, column_name, definitions->>'type',"
                                        + " definitions->>'collation', definitions->>'default', definitions->>'notNull',"
                                        + " definitions->'constraints'->0->>'definition', definitions->'indexes'->0->>'definition' FROM segue.trash"))
                .containsExactly(
                        "main|public|m1|COLUMN|users|email|character varying(40)|pg_catalog.\"C\"|'none'::character varying|true"
                                + "|FOREIGN KEY (email) REFERENCES users(email)|CREATE INDEX users_lower ON public.users USING btree (lower((email)::text))");
    }

    @Test
    void trashAndRestoreAreDoneTwiceWithoutHarm() throws Exception {
        StepBench bench = bench(18, "CREATE TABLE users (id int, email text)", "INSERT INTO users VALUES (1, 'a')");
        bench.run(TRASH);
        bench.run(TRASH);
        assertThat(bench.rows("SELECT count(*) FROM segue.trash")).containsExactly("1");
        bench.run(RESTORE);
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT * FROM users")).containsExactly("1|a");
        assertThat(bench.rows("SELECT restored_at IS NOT NULL FROM segue.trash"))
                .containsExactly("t");
        bench.run(contract(c -> c.trashColumn("absent", "email")));
    }

    @Test
    void theLastOneTrashedComesBackFirst() throws Exception {
        StepBench bench = bench(18, "CREATE TABLE users (id int, email text)", "INSERT INTO users VALUES (1, 'first')");
        bench.run(TRASH);
        bench.database.execute("ALTER TABLE users ADD COLUMN email text", "UPDATE users SET email = 'second'");
        bench.run(TRASH);
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT email FROM users")).containsExactly("second");
        bench.database.execute("ALTER TABLE users DROP COLUMN email");
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT email FROM users")).containsExactly("first");
    }

    /** A later migration has made a column of the same name, and its revert has put that aside. */
    @Test
    void whatTheMigrationItselfTrashedComesBackBeforeWhatAnotherTrashedLater() throws Exception {
        StepBench bench = bench(18, "CREATE TABLE users (id int, email text)", "INSERT INTO users VALUES (1, 'mine')");
        bench.run(TRASH);
        bench.database.execute("ALTER TABLE users ADD COLUMN email text", "UPDATE users SET email = 'of another'");
        bench.run(TRASH);
        bench.database.execute("UPDATE segue.trash SET migration = 'm2' WHERE id = (SELECT max(id) FROM segue.trash)");

        bench.run(RESTORE);

        assertThat(bench.rows("SELECT email FROM users")).containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource({"14,GENERATED BY DEFAULT AS IDENTITY", "18,GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5)", "18,''"})
    void theSequenceOfASerialOrIdentitySurvives(int major, String identity) throws Exception {
        String type = identity.isEmpty() ? "serial" : "int " + identity;
        StepBench bench = bench(
                major,
                "CREATE TABLE users (email " + type + " PRIMARY KEY, x int)",
                "INSERT INTO users (x) SELECT 1 FROM generate_series(1, 3)");
        String next = bench.value(
                "SELECT max(email) + (SELECT seqincrement FROM pg_sequence WHERE seqrelid = pg_get_serial_sequence('users', 'email')::regclass) FROM users");
        bench.run(TRASH);
        bench.database.execute("INSERT INTO users (x) VALUES (2)");
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT email FROM users WHERE x = 2")).containsExactly("null");
        assertThat(bench.value("INSERT INTO users (x) VALUES (3) RETURNING email"))
                .isEqualTo(next);
        assertThat(bench.value("SELECT pg_get_serial_sequence('users', 'email')"))
                .isEqualTo("public.users_email_seq");
    }

    /** All units share the trash: a record of another may come between. */
    @Test
    void thePositionOfAnIdentityStandsInItsOwnRecord() throws Exception {
        StepBench bench = bench(
                18,
                "CREATE TABLE users (id int, email int GENERATED ALWAYS AS IDENTITY)",
                """
                CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    INSERT INTO segue.trash (unit, schema_name, migration, kind, table_name, trash_name, definitions)
                    VALUES ('billing', 'public', '1', 'TABLE', 'bills', 'theirs', '{}'); RETURN NULL; END $$""",
                "CREATE TRIGGER other AFTER INSERT ON segue.trash FOR EACH ROW WHEN (NEW.unit <> 'billing') EXECUTE FUNCTION other()");

        bench.run(TRASH);

        assertThat(bench.rows("SELECT unit, definitions->'sequence' IS NOT NULL FROM segue.trash ORDER BY id"))
                .containsExactly("main|t", "billing|f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW seen AS SELECT id, email FROM users",
                "CREATE MATERIALIZED VIEW seen AS SELECT email FROM users",
                "CREATE FUNCTION seen() RETURNS text BEGIN ATOMIC SELECT email FROM users; END",
                "CREATE TRIGGER seen BEFORE UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE POLICY seen ON users USING (email IS NOT NULL)",
                "ALTER TABLE users ADD COLUMN seen text GENERATED ALWAYS AS (email || '!') STORED",
            })
    void whatIsStillUsedIsRefusedAndTheUserNamed(String user) {
        StepBench bench = bench(18, "CREATE TABLE users (id int, email text NOT NULL)", user);
        assertThatThrownBy(() -> bench.run(TRASH))
                .isInstanceOfSatisfying(
                        StepException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNCLEAR))
                .hasMessageContaining("seen")
                .hasMessageContaining("users.email");
        assertThat(bench.rows(
                        "SELECT attnotnull FROM pg_attribute WHERE attname = 'email' AND attrelid = 'users'::regclass"))
                .containsExactly("t");
        assertThat(bench.rows("SELECT count(*) FROM segue.trash")).containsExactly("0");
    }

    @Test
    void hostileNamesAreKept() throws Exception {
        String name = "ü\"; --'é$x $ ".repeat(3).strip();
        String quoted = dev.segue.engine.SqlName.quote(name);
        StepBench bench = bench(
                18,
                "CREATE TABLE " + quoted + " (" + quoted + " text NOT NULL DEFAULT 'it''s')",
                "INSERT INTO " + quoted + " VALUES (DEFAULT)");
        bench.run(contract(c -> c.trashColumn(quoted, quoted)));
        bench.run(expand(e -> e.restoreColumn(quoted, quoted)));
        assertThat(bench.rows("SELECT " + quoted + " FROM " + quoted)).containsExactly("it's");
        bench.run(contract(c -> c.trashTable(quoted)));
        bench.run(expand(e -> e.restoreTable(quoted)));
        assertThat(bench.rows("SELECT " + quoted + " FROM " + quoted)).containsExactly("it's");
    }

    @Test
    void afterAPurgeTheColumnComesBackEmptyAndOnlyWhereThatIsAllowed() throws Exception {
        StepBench bench = bench(
                18,
                "CREATE TABLE users (id int, email varchar(7) DEFAULT 'd')",
                "INSERT INTO users VALUES (1, 'a')",
                "ANALYZE users");
        bench.run(TRASH);
        String trashName = bench.value("SELECT trash_name FROM segue.trash");
        bench.database.execute(
                "ALTER TABLE users DROP COLUMN " + trashName, "UPDATE segue.trash SET purged_at = now()");
        assertThatThrownBy(() -> bench.run(RESTORE))
                .isInstanceOfSatisfying(
                        DataLossException.class, e -> assertThat(e.rows()).containsEntry("users", 1L));
        bench.dataLossAllowed = true;
        bench.run(RESTORE);
        assertThat(bench.rows("SELECT id, email FROM users")).containsExactly("1|null");
        assertThat(
                        bench.value(
                                "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attname = 'email' AND attrelid = 'users'::regclass"))
                .isEqualTo("character varying(7)");
    }

    @Test
    void whatIsNowhereIsAClearError() {
        StepBench bench = bench(18, "CREATE TABLE users (id int)");
        assertThatThrownBy(() -> bench.run(RESTORE))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("users.email");
        assertThatThrownBy(() -> bench.run(expand(e -> e.restoreTable("gone")))).hasMessageContaining("gone");
    }

    @Test
    void bothTablesOfAForeignKeyAreAskedForPolitely() throws Exception {
        StepBench bench = bench(
                18,
                "CREATE TABLE domains (name text PRIMARY KEY)",
                "CREATE TABLE users (id int, email text REFERENCES domains)");
        try (Connection reader = bench.database.connect()) {
            reader.setAutoCommit(false);
            StepBench.rows(reader, "SELECT * FROM domains");
            LockTries.sleep(150);
            CompletableFuture<Long> step = CompletableFuture.supplyAsync(() -> {
                try {
                    return bench.run(TRASH);
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            StepBench.until(() -> bench.listener.waits.size() >= 2);
            assertThat(bench.listener.waits.get(0).lock()).contains("domains").contains("users");
            assertThat(bench.listener.waits.get(0).holders()).hasSize(1);
            reader.commit();
            step.join();
        }
        assertThat(bench.rows(COLUMNS)).doesNotContain("email");
    }

    private static StepBench bench(int major, String... statements) {
        StepBench bench = StepBench.on(major, TestHistory.statements());
        bench.database.execute(statements);
        return bench;
    }
}
