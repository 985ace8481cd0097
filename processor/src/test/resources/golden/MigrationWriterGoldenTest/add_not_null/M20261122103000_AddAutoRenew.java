package com.acme.migration;

import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;

/**
 * Adds {@code policies.auto_renew}, NOT NULL; rows and releases that do not know it get {@code paid_until IS NOT NULL}.
 */
@MigrationInfo(id = "20261122103000", parent = "20261120091500", catalog = "c27a05f8e19d")
public final class M20261122103000_AddAutoRenew implements Migration {

    @Override
    public void up(Steps steps) {
        steps.expand("the column, and a trigger that fills it for the old release")
                // nullable and without default: no row is touched
                .sql(exclusive("policies"), "ALTER TABLE policies ADD COLUMN auto_renew boolean")
                .sql(FILL)
                .sql(shareRowExclusive("policies"), FILL_TRIGGER);
        steps.migrate("the rows that were there before")
                .backfill("policies", "id", """
                        UPDATE policies SET auto_renew = (paid_until IS NOT NULL) \
                        WHERE :batch AND auto_renew IS NULL""");
        steps.migrate("NOT NULL, proven by a check so that no strong lock is held during a scan")
                .sql(exclusive("policies"), """
                        ALTER TABLE policies ADD CONSTRAINT policies_auto_renew_filled \
                        CHECK (auto_renew IS NOT NULL) NOT VALID""")
                .validate("policies", "policies_auto_renew_filled")
                .sql(exclusive("policies"), "ALTER TABLE policies ALTER COLUMN auto_renew SET NOT NULL")
                .sql(exclusive("policies"), "ALTER TABLE policies DROP CONSTRAINT policies_auto_renew_filled");
        steps.contract("every running release writes auto_renew itself")
                .sql(exclusive("policies"), "DROP TRIGGER segue_fill_policies ON policies")
                .sql("DROP FUNCTION segue_fill_policies()");
    }

    @Override
    public void down(Steps steps) {
        steps.expand("the release without auto_renew may write again")
                .sql(FILL)
                .sql(shareRowExclusive("policies"), FILL_TRIGGER);
        steps.contract("no running release uses auto_renew any more; its values stay in the trash")
                .sql(exclusive("policies"), """
                        ALTER TABLE policies DROP CONSTRAINT IF EXISTS policies_auto_renew_filled""")
                .sql(exclusive("policies"), "DROP TRIGGER IF EXISTS segue_fill_policies ON policies")
                .sql("DROP FUNCTION IF EXISTS segue_fill_policies()")
                .trashColumn("policies", "auto_renew");
    }

    private static final String FILL = """
            CREATE OR REPLACE FUNCTION segue_fill_policies() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
            BEGIN
                NEW.auto_renew := coalesce(NEW.auto_renew, NEW.paid_until IS NOT NULL);
                RETURN NEW;
            END $$""";

    private static final String FILL_TRIGGER = """
            CREATE OR REPLACE TRIGGER segue_fill_policies BEFORE INSERT OR UPDATE ON policies \
            FOR EACH ROW EXECUTE FUNCTION segue_fill_policies()""";
}
