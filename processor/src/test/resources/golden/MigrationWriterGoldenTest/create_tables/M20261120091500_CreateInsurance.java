package com.acme.migration;

import static dev.segue.migration.Lock.shareRowExclusive;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;

/** Creates {@code holders} and {@code policies}. */
@MigrationInfo(id = "20261120091500", catalog = "c27a05f8e19d")
public final class M20261120091500_CreateInsurance implements Migration {

    @Override
    public void up(Steps steps) {
        steps.expand("holders, with their address")
                // New tables: nobody can wait for their locks, so keys and indexes come with them.
                .sql("CREATE SEQUENCE holders_seq INCREMENT BY 50")
                .sql("""
                        CREATE TABLE holders (
                            id bigint PRIMARY KEY,
                            name varchar(200) NOT NULL,
                            street varchar(200)
                        )""")
                .sql("CREATE INDEX holders_name_idx ON holders (name)");
        steps.expand("policies, each of one holder")
                .sql(shareRowExclusive("holders"), """
                        CREATE TABLE policies (
                            id bigint PRIMARY KEY,
                            holder_id bigint NOT NULL CONSTRAINT policies_holder_fk REFERENCES holders
                        )""");
    }

    @Override
    public void down(Steps steps) {
        steps.contract("no release uses these tables any more; their rows stay in the trash")
                // a table that is put aside keeps its rows
                .trashTable("policies")
                .trashTable("holders")
                .sql("DROP SEQUENCE IF EXISTS holders_seq");
    }
}
