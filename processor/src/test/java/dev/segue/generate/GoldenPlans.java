package dev.segue.generate;

import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.none;
import static dev.segue.migration.Lock.share;
import static dev.segue.migration.Lock.shareRowExclusive;
import static dev.segue.migration.Lock.shareUpdateExclusive;
import static dev.segue.migration.Phase.CONTRACT;
import static dev.segue.migration.Phase.EXPAND;
import static dev.segue.migration.Phase.MIGRATE;
import static dev.segue.migration.Step.Kind.ATOMICALLY;
import static dev.segue.migration.Step.Kind.BACKFILL;
import static dev.segue.migration.Step.Kind.CREATE_INDEX;
import static dev.segue.migration.Step.Kind.DROP_INDEX;
import static dev.segue.migration.Step.Kind.REQUIRE;
import static dev.segue.migration.Step.Kind.RESTORE_COLUMN;
import static dev.segue.migration.Step.Kind.RESTORE_TABLE;
import static dev.segue.migration.Step.Kind.TRASH_COLUMN;
import static dev.segue.migration.Step.Kind.TRASH_TABLE;
import static dev.segue.migration.Step.Kind.VALIDATE;

import dev.segue.migration.Phase;
import dev.segue.migration.StepOption;
import dev.segue.plan.Plan;
import java.time.Duration;
import java.util.List;

/** The plans whose classes stand under {@code golden/MigrationWriterGoldenTest}. */
final class GoldenPlans {

    private static final String SYNC = """
            CREATE OR REPLACE FUNCTION segue_sync_users() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
            BEGIN
                IF TG_OP = 'INSERT' THEN NEW.user_email := coalesce(NEW.user_email, NEW.email); NEW.email := NEW.user_email;
                ELSIF NEW.user_email IS DISTINCT FROM OLD.user_email THEN NEW.email := NEW.user_email;
                ELSIF NEW.email IS DISTINCT FROM OLD.email THEN NEW.user_email := NEW.email;
                END IF;
                RETURN NEW;
            END $$""";

    private static final String SYNC_TRIGGER =
            "CREATE OR REPLACE TRIGGER segue_sync_users BEFORE INSERT OR UPDATE ON users FOR EACH ROW"
                    + " EXECUTE FUNCTION segue_sync_users()";

    private GoldenPlans() {}

    static Plan rename() {
        return new PlanBuilder(
                        "RenameUserEmail", "Renames `users.email` to `users.user_email` while both releases run.")
                .section(EXPAND, "both columns, kept equal by a trigger")
                .sql(exclusive("users"), "ALTER TABLE users ADD COLUMN user_email varchar(255)")
                .constant("SYNC")
                .sql(SYNC)
                .constant("SYNC_TRIGGER")
                .sql(shareRowExclusive("users"), SYNC_TRIGGER)
                .section(MIGRATE, "user_email is filled, NOT NULL and unique, as email is")
                .step(
                        BACKFILL,
                        "users",
                        "id",
                        "UPDATE users SET user_email = email WHERE :batch AND user_email IS DISTINCT FROM email")
                .comment("NOT VALID reads no row")
                .sql(
                        exclusive("users"),
                        "ALTER TABLE users ADD CONSTRAINT users_user_email_filled CHECK (user_email IS NOT NULL) NOT VALID")
                .comment("reads every row, blocks no reader and no writer")
                .step(VALIDATE, "users", "users_user_email_filled")
                .comment("the valid check spares the scan")
                .sql(exclusive("users"), "ALTER TABLE users ALTER COLUMN user_email SET NOT NULL")
                .sql(exclusive("users"), "ALTER TABLE users DROP CONSTRAINT users_user_email_filled")
                .comment("builds beside running writes")
                .step(CREATE_INDEX, "CREATE UNIQUE INDEX CONCURRENTLY users_user_email_key ON users (user_email)")
                .sql(
                        exclusive("users"),
                        "ALTER TABLE users ADD CONSTRAINT users_user_email_key UNIQUE USING INDEX users_user_email_key")
                .section(CONTRACT, "no running release uses email any more")
                .comment("the trigger goes after the NOT NULL that it served")
                .sql(exclusive("users"), "ALTER TABLE users ALTER COLUMN email DROP NOT NULL")
                .sql(exclusive("users"), "DROP TRIGGER segue_sync_users ON users")
                .sql("DROP FUNCTION segue_sync_users()")
                .step(TRASH_COLUMN, "users", "email")
                .down()
                .section(EXPAND, "email is back, kept equal by the trigger")
                .step(RESTORE_COLUMN, "users", "email")
                .constant("SYNC")
                .sql(SYNC)
                .constant("SYNC_TRIGGER")
                .sql(shareRowExclusive("users"), SYNC_TRIGGER)
                .section(MIGRATE, "email is filled again")
                .step(
                        BACKFILL,
                        "users",
                        "id",
                        "UPDATE users SET email = user_email WHERE :batch AND email IS DISTINCT FROM user_email")
                .section(CONTRACT, "no running release uses user_email any more")
                .step(DROP_INDEX, "users_user_email_key")
                .step(TRASH_COLUMN, "users", "user_email")
                .build();
    }

    static Plan addNotNull() {
        String fill = """
                CREATE OR REPLACE FUNCTION segue_fill_policies() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
                BEGIN
                    NEW.auto_renew := coalesce(NEW.auto_renew, NEW.paid_until IS NOT NULL);
                    RETURN NEW;
                END $$""";
        String trigger =
                "CREATE OR REPLACE TRIGGER segue_fill_policies BEFORE INSERT OR UPDATE ON policies FOR EACH ROW"
                        + " EXECUTE FUNCTION segue_fill_policies()";
        return new PlanBuilder(
                        "AddAutoRenew",
                        "Adds `policies.auto_renew`, NOT NULL; rows and releases that do not know it get `paid_until IS NOT NULL`.")
                .section(EXPAND, "the column, and a trigger that fills it for the old release")
                .comment("nullable and without default: no row is touched")
                .sql(exclusive("policies"), "ALTER TABLE policies ADD COLUMN auto_renew boolean")
                .constant("FILL")
                .sql(fill)
                .constant("FILL_TRIGGER")
                .sql(shareRowExclusive("policies"), trigger)
                .section(MIGRATE, "the rows that were there before")
                .step(
                        BACKFILL,
                        "policies",
                        "id",
                        "UPDATE policies SET auto_renew = (paid_until IS NOT NULL) WHERE :batch AND auto_renew IS NULL")
                .section(MIGRATE, "NOT NULL, proven by a check so that no strong lock is held during a scan")
                .sql(
                        exclusive("policies"),
                        "ALTER TABLE policies ADD CONSTRAINT policies_auto_renew_filled CHECK (auto_renew IS NOT NULL) NOT VALID")
                .step(VALIDATE, "policies", "policies_auto_renew_filled")
                .sql(exclusive("policies"), "ALTER TABLE policies ALTER COLUMN auto_renew SET NOT NULL")
                .sql(exclusive("policies"), "ALTER TABLE policies DROP CONSTRAINT policies_auto_renew_filled")
                .section(CONTRACT, "every running release writes auto_renew itself")
                .sql(exclusive("policies"), "DROP TRIGGER segue_fill_policies ON policies")
                .sql("DROP FUNCTION segue_fill_policies()")
                .down()
                .section(EXPAND, "the release without auto_renew may write again")
                .constant("FILL")
                .sql(fill)
                .constant("FILL_TRIGGER")
                .sql(shareRowExclusive("policies"), trigger)
                .section(CONTRACT, "no running release uses auto_renew any more; its values stay in the trash")
                .sql(exclusive("policies"), "ALTER TABLE policies DROP CONSTRAINT IF EXISTS policies_auto_renew_filled")
                .sql(exclusive("policies"), "DROP TRIGGER IF EXISTS segue_fill_policies ON policies")
                .sql("DROP FUNCTION IF EXISTS segue_fill_policies()")
                .step(TRASH_COLUMN, "policies", "auto_renew")
                .build();
    }

    static Plan createTables() {
        return new PlanBuilder("CreateInsurance", "Creates `holders` and `policies`.")
                .section(EXPAND, "holders, with their address")
                .comment("New tables: nobody can wait for their locks, so keys and indexes come with them.")
                .sql("CREATE SEQUENCE holders_seq INCREMENT BY 50")
                .sql("""
                        CREATE TABLE holders (
                            id bigint PRIMARY KEY,
                            name varchar(200) NOT NULL,
                            street varchar(200)
                        )""")
                .sql("CREATE INDEX holders_name_idx ON holders (name)")
                .section(EXPAND, "policies, each of one holder")
                .sql(shareRowExclusive("holders"), """
                        CREATE TABLE policies (
                            id bigint PRIMARY KEY,
                            holder_id bigint NOT NULL CONSTRAINT policies_holder_fk REFERENCES holders
                        )""")
                .down()
                .section(CONTRACT, "no release uses these tables any more; their rows stay in the trash")
                .comment("a table that is put aside keeps its rows")
                .step(TRASH_TABLE, "policies")
                .comment("a table that is put aside keeps its rows")
                .step(TRASH_TABLE, "holders")
                .sql("DROP SEQUENCE IF EXISTS holders_seq")
                .build();
    }

    static Plan allKinds() {
        return new PlanBuilder("Everything", "Has a step of each kind, with each option and each lock.")
                .section(EXPAND, "what expand may do")
                .step(RESTORE_TABLE, "quotes")
                .step(RESTORE_COLUMN, "holders", "fax")
                .sql(none(), "CREATE TYPE mood AS ENUM ('good', 'bad')")
                .sql(
                        share("holders", "quotes"),
                        "CREATE INDEX small ON quotes (id)",
                        StepOption.timeout(Duration.ofMinutes(5)))
                .step(ATOMICALLY, exclusive("claims"), List.of("ALTER TABLE claims DROP CONSTRAINT a", "SELECT 1"))
                .section(MIGRATE, "what migrate may do")
                .step(REQUIRE, "no claim is lost", "SELECT id FROM claims WHERE lost LIMIT 5")
                .step(
                        BACKFILL,
                        none(),
                        List.of("claims", "id", "UPDATE claims SET a = b WHERE :batch AND a IS DISTINCT FROM b"),
                        StepOption.firstBatch(20_000),
                        StepOption.timeout(Duration.ofSeconds(90)))
                .step(
                        CREATE_INDEX,
                        none(),
                        List.of("CREATE INDEX CONCURRENTLY claims_a_idx ON claims (a)"),
                        StepOption.timeout(Duration.ofHours(2)))
                .step(VALIDATE, "claims", "claims_a_check")
                .sql(
                        "VACUUM ANALYZE claims",
                        StepOption.outsideTransaction(),
                        StepOption.timeout(Duration.ofMillis(1500)))
                .sql(
                        shareUpdateExclusive("claims"),
                        "ALTER TABLE claims ALTER COLUMN a SET STATISTICS 500",
                        StepOption.timeout(Duration.ZERO),
                        StepOption.timeout(Duration.ofNanos(1)))
                .comment(
                        "a swap of names: no row is read; all of it stands in one transaction, so that nobody sees claims"
                                + " without its key")
                .step(
                        ATOMICALLY,
                        exclusive("claims", "payments"),
                        List.of(
                                "ALTER TABLE payments DROP CONSTRAINT payments_claim_fk",
                                "ALTER TABLE payments RENAME CONSTRAINT payments_claim_new_fk TO payments_claim_fk",
                                "ALTER TABLE payments RENAME COLUMN claim_id TO claim_id_old"))
                .section(
                        CONTRACT,
                        "what contract may do, under a heading that is so long that it does not fit into one line of"
                                + " this file and has to be continued")
                .step(DROP_INDEX, "claims_a_idx")
                .step(TRASH_COLUMN, "holders", "fax")
                .step(TRASH_TABLE, "quotes")
                .comment("two lines\nof comment")
                .step(
                        REQUIRE,
                        "both places hold the same address",
                        "SELECT h.id FROM holders h LEFT JOIN addresses a ON a.holder_id = h.id"
                                + " WHERE (h.street, h.city) IS DISTINCT FROM (a.street, a.city) LIMIT 5")
                .build();
    }

    static Plan hostile() {
        String long63 = "a_name_of_exactly_63_bytes_".repeat(3).substring(0, 63);
        return new PlanBuilder(
                        "Hostile_names",
                        "Ends */ the comment, \\u002a/ again, {@code x, <b>, @see y, `a$b`, \"\"\" and \u202egnihton\u202c\u0000\r\nnew line $T.")
                .section(
                        EXPAND,
                        "quotes \" and \\ and \\u000a and */ and $S $L $$ and \u00e4\u4e2d\ud83d\ude00 and \t tab")
                .comment("*/ \\u000a System.exit(1); // $L \u2028 \u0085 \r\n next")
                .sql(
                        exclusive("\"select\"", "\"say \"\"hi\"\"\"", "\"\\u0022\"", "gesch\u00e4ft"),
                        "ALTER TABLE \"select\" ADD COLUMN \"say \"\"hi\"\"\" text DEFAULT E'\\\\u000a\\t'")
                .sql("COMMENT ON TABLE \"\ud83d\ude00\" IS '\"\"\"\"\"\" \\u0022\"\"\" \\\\\"\"\"'")
                .sql("SELECT '\"\"\"',  \n   '  trailing:  \n\t\ttab\r\n\\'\n\n   , \"end\"")
                .sql("   \n   SELECT 1\n")
                .sql("SELECT '" + "word ".repeat(40) + "  '  ,  '" + "x".repeat(130) + "' , 'and more of it'")
                .sql("SELECT '\u0001\u007f\u0085\u2028\b\f'")
                .step(
                        RESTORE_COLUMN,
                        "\"" + long63 + "\"",
                        "\"" + long63.replace('a', '\u00e4').substring(0, 50) + "\"")
                .section(CONTRACT, "contract")
                .constant("SELECT")
                .sql("SELECT \"\"\"\n\"")
                .constant("M")
                .sql(exclusive(long63), "DROP TABLE " + long63 + "." + long63 + " -- " + long63 + " \"")
                .build();
    }

    static Plan threeHundredSteps() {
        PlanBuilder plan = new PlanBuilder("Many", "Creates three hundred tables.");
        section(plan, EXPAND, "CREATE TABLE t%d (id bigint)");
        plan.down();
        section(plan, CONTRACT, "DROP TABLE t%d");
        return plan.build();
    }

    private static void section(PlanBuilder plan, Phase phase, String statement) {
        plan.section(phase, "tables 0 to 249");
        for (int i = 0; i < 300; i++) {
            if (i == 250) {
                plan.section(phase, "the other tables");
            }
            plan.sql(statement.formatted(i));
        }
    }
}
