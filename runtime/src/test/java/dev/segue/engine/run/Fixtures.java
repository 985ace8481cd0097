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

        private static final String SYNC = """
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
                "CREATE OR REPLACE TRIGGER segue_sync_users BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE"
                        + " FUNCTION segue_sync_users()";
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

    /** Fails at its second step of MIGRATE: two users have the same email. */
    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_UniqueEmail implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("a mark").sql(exclusive("users"), "ALTER TABLE users ADD COLUMN mark text");
            steps.migrate("unique")
                    .sql("UPDATE users SET mark = 'seen'")
                    .sql(exclusive("users"), "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)")
                    .sql("UPDATE users SET mark = 'kept'");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("not unique")
                    .sql(exclusive("users"), "ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key")
                    .sql(exclusive("users"), "ALTER TABLE users DROP COLUMN mark");
        }
    }

    /** One step, outside a transaction. */
    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_UniqueIndex implements Migration {
        @Override
        public void up(Steps steps) {
            steps.migrate("unique").createIndex("CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("not unique").dropIndex("users_email_key");
        }
    }

    /** The same with the failing step mended. */
    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_UniqueEmailMended implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("a mark, said otherwise")
                    .sql(exclusive("users"), " ALTER TABLE users ADD COLUMN mark text\r\n");
            steps.migrate("unique")
                    .sql("UPDATE users SET mark = 'seen'")
                    .sql("DELETE FROM users AS a USING users AS b WHERE a.email = b.email AND a.id > b.id")
                    .sql(exclusive("users"), "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)")
                    .sql("UPDATE users SET mark = 'kept'");
        }

        @Override
        public void down(Steps steps) {
            new M02_UniqueEmail().down(steps);
        }
    }

    /** 01 with its second step edited. */
    @MigrationInfo(id = "01")
    public static final class M01_CreateUsersEdited implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("users")
                    .sql("CREATE TABLE users (id integer PRIMARY KEY, email text)")
                    .sql("CREATE INDEX users_email_idx ON users (email, id)");
        }

        @Override
        public void down(Steps steps) {
            new M01_CreateUsers().down(steps);
        }
    }

    /** 01 with a step added. */
    @MigrationInfo(id = "01")
    public static final class M01_CreateUsersLonger implements Migration {
        @Override
        public void up(Steps steps) {
            new M01_CreateUsers().up(steps);
            steps.expand("more").sql("CREATE INDEX users_email_idx_2 ON users (email)");
        }

        @Override
        public void down(Steps steps) {
            new M01_CreateUsers().down(steps);
        }
    }

    /** Java code in both directions. */
    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_Coded implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("by code").code("fill", connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("INSERT INTO users VALUES (7, 'seven')");
                }
            });
        }

        @Override
        public void down(Steps steps) {
            steps.contract("by code").code("empty", connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("DELETE FROM users WHERE id = 7");
                }
            });
        }
    }

    /** A draft that adds a column and takes one away at once. */
    @MigrationInfo(id = "draft-aaaa", parent = "01")
    public static final class DraftNickname implements Migration {
        @Override
        public void up(Steps steps) {
            new M02_Nickname().up(steps);
        }

        @Override
        public void down(Steps steps) {
            new M02_Nickname().down(steps);
        }
    }

    /** What {@link DraftNickname} became. */
    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_Nickname implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("nickname").sql(exclusive("users"), "ALTER TABLE users ADD COLUMN nickname text");
            steps.contract("no index").sql(exclusive("users"), "DROP INDEX users_email_idx");
        }

        @Override
        public void down(Steps steps) {
            steps.expand("index")
                    .sql(exclusive("users"), "CREATE INDEX IF NOT EXISTS users_email_idx ON users (email)");
            steps.contract("no nickname").sql(exclusive("users"), "ALTER TABLE users DROP COLUMN nickname");
        }
    }

    /** Another draft. */
    @MigrationInfo(id = "draft-bbbb", parent = "01")
    public static final class DraftAge implements Migration {
        @Override
        public void up(Steps steps) {
            new M03_AddAge().up(steps);
        }

        @Override
        public void down(Steps steps) {
            new M03_AddAge().down(steps);
        }
    }
}
