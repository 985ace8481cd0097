package dev.segue.engine.run;

import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;

/** Migrations of the tests: users are created, their email is renamed, and so on. */
final class Fixtures {

    private Fixtures() {}

    @MigrationInfo(id = "01")
    public static final class M01_CreateUsers implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("users")
                    .sql("CREATE TABLE users (id integer PRIMARY KEY, email text)")
                    .sql("CREATE INDEX users_email_idx ON users (email)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no users").sql(exclusive("users"), "DROP TABLE users");
        }
    }

    /** All three phases; the trigger function makes the overlap. */
    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_RenameEmail implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("both columns, kept equal by a trigger")
                    .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN user_email text")
                    .sql(SYNC)
                    .sql(shareRowExclusive("users"), TRIGGER);
            steps.migrate("the rows that were there before")
                    .sql("UPDATE users SET user_email = email WHERE user_email IS DISTINCT FROM email")
                    .sql(exclusive("users"), "ALTER TABLE users ALTER COLUMN user_email SET NOT NULL");
            steps.contract("no release uses email")
                    .sql(exclusive("users"), "DROP TRIGGER segue_sync_users ON users")
                    .sql("DROP FUNCTION segue_sync_users()")
                    .sql(exclusive("users"), "ALTER TABLE users DROP COLUMN email");
        }

        @Override
        public void down(Steps steps) {
            steps.expand("both columns again")
                    .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN IF NOT EXISTS email text")
                    .sql(SYNC)
                    .sql(shareRowExclusive("users"), TRIGGER);
            steps.migrate("email is filled")
                    .sql("UPDATE users SET email = user_email WHERE email IS DISTINCT FROM user_email");
            steps.contract("no release uses user_email")
                    .sql(exclusive("users"), "DROP TRIGGER IF EXISTS segue_sync_users ON users")
                    .sql("DROP FUNCTION IF EXISTS segue_sync_users()")
                    .sql(exclusive("users"), "CREATE INDEX IF NOT EXISTS users_email_idx ON users (email)")
                    .sql(exclusive("users"), "ALTER TABLE users DROP COLUMN user_email");
        }

        private static final String SYNC =
                """
                CREATE OR REPLACE FUNCTION segue_sync_users() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
                BEGIN
                    IF TG_OP = 'INSERT' THEN
                        NEW.user_email := coalesce(NEW.user_email, NEW.email);
                        NEW.email := coalesce(NEW.email, NEW.user_email);
                    ELSIF NEW.user_email IS DISTINCT FROM OLD.user_email THEN NEW.email := NEW.user_email;
                    ELSIF NEW.email IS DISTINCT FROM OLD.email THEN NEW.user_email := NEW.email;
                    END IF;
                    RETURN NEW;
                END $$""";

        private static final String TRIGGER =
                "CREATE OR REPLACE TRIGGER segue_sync_users BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION segue_sync_users()";
    }

    /** Touches the same table as 02. */
    @MigrationInfo(id = "03", parent = "02")
    public static final class M03_AddAge implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("age").sql(exclusive("users"), "ALTER TABLE users ADD COLUMN age integer");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no age").sql(exclusive("users"), "ALTER TABLE users DROP COLUMN age");
        }
    }

    /** Touches another table than 02. */
    @MigrationInfo(id = "03", parent = "02")
    public static final class M03_CreateNotes implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("notes").sql("CREATE TABLE notes (id integer PRIMARY KEY)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no notes").sql(exclusive("notes"), "DROP TABLE notes");
        }
    }
}
