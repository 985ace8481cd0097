package com.acme.migration;

import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;

/** Renames {@code users.email} to {@code users.user_email} while both releases run. */
@MigrationInfo(id = "20261123140000", parent = "20261122103000", catalog = "c27a05f8e19d")
public final class M20261123140000_RenameUserEmail implements Migration {

    @Override
    public void up(Steps steps) {
        steps.expand("both columns, kept equal by a trigger")
                .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN user_email varchar(255)")
                .sql(SYNC)
                .sql(shareRowExclusive("users"), SYNC_TRIGGER);
        steps.migrate("user_email is filled, NOT NULL and unique, as email is")
                .backfill("users", "id", """
                        UPDATE users SET user_email = email WHERE :batch AND user_email IS DISTINCT FROM email""")
                // NOT VALID reads no row
                .sql(exclusive("users"), """
                        ALTER TABLE users ADD CONSTRAINT users_user_email_filled \
                        CHECK (user_email IS NOT NULL) NOT VALID""")
                // reads every row, blocks no reader and no writer
                .validate("users", "users_user_email_filled")
                // the valid check spares the scan
                .sql(exclusive("users"), "ALTER TABLE users ALTER COLUMN user_email SET NOT NULL")
                .sql(exclusive("users"), "ALTER TABLE users DROP CONSTRAINT users_user_email_filled")
                // builds beside running writes
                .createIndex("CREATE UNIQUE INDEX CONCURRENTLY users_user_email_key ON users (user_email)")
                .sql(exclusive("users"), """
                        ALTER TABLE users ADD CONSTRAINT users_user_email_key \
                        UNIQUE USING INDEX users_user_email_key""");
        steps.contract("no running release uses email any more")
                // the trigger goes after the NOT NULL that it served
                .sql(exclusive("users"), "ALTER TABLE users ALTER COLUMN email DROP NOT NULL")
                .sql(exclusive("users"), "DROP TRIGGER segue_sync_users ON users")
                .sql("DROP FUNCTION segue_sync_users()")
                .trashColumn("users", "email");
    }

    @Override
    public void down(Steps steps) {
        steps.expand("email is back, kept equal by the trigger")
                .restoreColumn("users", "email")
                .sql(SYNC)
                .sql(shareRowExclusive("users"), SYNC_TRIGGER);
        steps.migrate("email is filled again")
                .backfill("users", "id", """
                        UPDATE users SET email = user_email WHERE :batch AND email IS DISTINCT FROM user_email""");
        steps.contract("no running release uses user_email any more")
                .dropIndex("users_user_email_key")
                .trashColumn("users", "user_email");
    }

    private static final String SYNC = """
            CREATE OR REPLACE FUNCTION segue_sync_users() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
            BEGIN
                IF TG_OP = 'INSERT' THEN NEW.user_email := coalesce(NEW.user_email, NEW.email); NEW.email := NEW.user_email;
                ELSIF NEW.user_email IS DISTINCT FROM OLD.user_email THEN NEW.email := NEW.user_email;
                ELSIF NEW.email IS DISTINCT FROM OLD.email THEN NEW.user_email := NEW.email;
                END IF;
                RETURN NEW;
            END $$""";

    private static final String SYNC_TRIGGER = """
            CREATE OR REPLACE TRIGGER segue_sync_users BEFORE INSERT OR UPDATE ON users \
            FOR EACH ROW EXECUTE FUNCTION segue_sync_users()""";
}
