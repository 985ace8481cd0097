package com.acme.migration;

import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.share;
import static dev.segue.migration.Lock.shareUpdateExclusive;
import static dev.segue.migration.StepOption.firstBatch;
import static dev.segue.migration.StepOption.outsideTransaction;
import static dev.segue.migration.StepOption.timeout;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import java.time.Duration;

/** Has a step of each kind, with each option and each lock. */
@MigrationInfo(id = "draft-9b1f22c0", catalog = "c27a05f8e19d")
public final class Mdraft_9b1f22c0_Everything implements Migration {

    @Override
    public void up(Steps steps) {
        steps.expand("what expand may do")
                .restoreTable("quotes")
                .restoreColumn("holders", "fax")
                .sql("CREATE TYPE mood AS ENUM ('good', 'bad')")
                .sql(share("holders", "quotes"), "CREATE INDEX small ON quotes (id)", timeout(Duration.ofMinutes(5)))
                .atomically(exclusive("claims"), "ALTER TABLE claims DROP CONSTRAINT a", "SELECT 1");
        steps.migrate("what migrate may do")
                .require("no claim is lost", "SELECT id FROM claims WHERE lost LIMIT 5")
                .backfill(
                        "claims",
                        "id",
                        "UPDATE claims SET a = b WHERE :batch AND a IS DISTINCT FROM b",
                        firstBatch(20000),
                        timeout(Duration.ofSeconds(90)))
                .createIndex("CREATE INDEX CONCURRENTLY claims_a_idx ON claims (a)", timeout(Duration.ofHours(2)))
                .validate("claims", "claims_a_check")
                .sql("VACUUM ANALYZE claims", outsideTransaction(), timeout(Duration.ofMillis(1500)))
                .sql(
                        shareUpdateExclusive("claims"),
                        "ALTER TABLE claims ALTER COLUMN a SET STATISTICS 500",
                        timeout(Duration.ofSeconds(0)),
                        timeout(Duration.ofNanos(1)))
                // a swap of names: no row is read; all of it stands in one transaction, so that nobody sees claims
                // without its key
                .atomically(
                        exclusive("claims", "payments"),
                        "ALTER TABLE payments DROP CONSTRAINT payments_claim_fk",
                        "ALTER TABLE payments RENAME CONSTRAINT payments_claim_new_fk TO payments_claim_fk",
                        "ALTER TABLE payments RENAME COLUMN claim_id TO claim_id_old");
        steps.contract("""
                        what contract may do, under a heading that is so long that it does not fit into one line \
                        of this file and has to be continued""")
                .dropIndex("claims_a_idx")
                .trashColumn("holders", "fax")
                .trashTable("quotes")
                // two lines
                // of comment
                .require("both places hold the same address", """
                        SELECT h.id FROM holders h LEFT JOIN addresses a ON a.holder_id = h.id \
                        WHERE (h.street, h.city) IS DISTINCT FROM (a.street, a.city) LIMIT 5""");
    }

    @Override
    public void down(Steps steps) {
    }
}
