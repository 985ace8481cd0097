package dev.segue.example.migration;

import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;

import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;

/**
 * Creates tables agents, claims, documents, payments and 4 more.
 */
@MigrationInfo(id = "20261122135527", catalog = "e3fe3f5b713e")
public final class M20261122135527_CreateInsurance implements Migration {

    @Override
    public void up(Steps steps) {
        steps.expand("the sequences")
                .sql("CREATE SEQUENCE agents_seq INCREMENT BY 10")
                .sql("CREATE SEQUENCE claims_seq INCREMENT BY 50")
                .sql("CREATE SEQUENCE policies_seq INCREMENT BY 50")
                .sql("CREATE SEQUENCE policy_holders_seq INCREMENT BY 50")
                .sql("CREATE SEQUENCE premiums_seq INCREMENT BY 50")
                .sql("CREATE SEQUENCE users_seq INCREMENT BY 50");
        steps.expand("agents, with its keys and indexes")
                .sql("""
                        CREATE TABLE agents (
                            id bigint NOT NULL,
                            name varchar(100) NOT NULL,
                            license_number varchar(30) NOT NULL,
                            CONSTRAINT agents_pkey PRIMARY KEY (id),
                            CONSTRAINT agents_license_number_key UNIQUE (license_number)
                        )""");
        steps.expand("policy_holders, with its keys and indexes")
                .sql("""
                        CREATE TABLE policy_holders (
                            id bigint NOT NULL,
                            name varchar(200) NOT NULL,
                            born_on date NOT NULL,
                            street varchar(200),
                            city varchar(100),
                            postal_code varchar(12),
                            country varchar(2),
                            fax varchar(40),
                            created_at timestamp(6) with time zone NOT NULL,
                            CONSTRAINT policy_holders_pkey PRIMARY KEY (id)
                        )""")
                .sql("CREATE INDEX policy_holders_city_idx ON policy_holders (city)")
                .sql("CREATE INDEX policy_holders_name_idx ON policy_holders (name)");
        steps.expand("policies, with its keys and indexes")
                .sql(shareRowExclusive("agents", "policy_holders"), """
                        CREATE TABLE policies (
                            id bigint NOT NULL,
                            number varchar(20) NOT NULL,
                            holder_id bigint NOT NULL,
                            agent_id bigint,
                            product varchar(20) NOT NULL,
                            status varchar(20) NOT NULL,
                            sum_insured numeric(12,2) NOT NULL,
                            paid_until date,
                            version integer NOT NULL,
                            updated_at timestamp(6) with time zone NOT NULL,
                            CONSTRAINT policies_pkey PRIMARY KEY (id),
                            CONSTRAINT policies_number_key UNIQUE (number),
                            CONSTRAINT policies_product_check CHECK (product in ('AUTO','HOME','LIFE','TRAVEL')),
                            CONSTRAINT policies_status_check CHECK (status in ('DRAFT','ACTIVE','LAPSED','CANCELLED')),
                            CONSTRAINT policies_agent_fk FOREIGN KEY (agent_id) REFERENCES agents (id),
                            CONSTRAINT policies_holder_fk FOREIGN KEY (holder_id) REFERENCES policy_holders (id)
                        )""")
                .sql("CREATE INDEX policies_agent_idx ON policies (agent_id)")
                .sql("CREATE INDEX policies_holder_idx ON policies (holder_id)");
        steps.expand("users, with its keys and indexes")
                .sql(shareRowExclusive("policy_holders"), """
                        CREATE TABLE users (
                            id bigint NOT NULL,
                            email varchar(255) NOT NULL,
                            display_name varchar(100) NOT NULL,
                            role varchar(20) NOT NULL,
                            holder_id bigint,
                            created_at timestamp(6) with time zone NOT NULL,
                            CONSTRAINT users_pkey PRIMARY KEY (id),
                            CONSTRAINT users_email_key UNIQUE (email),
                            CONSTRAINT users_role_check CHECK (role in ('HOLDER','AGENT','ADJUSTER','ADMIN')),
                            CONSTRAINT users_holder_fk FOREIGN KEY (holder_id) REFERENCES policy_holders (id)
                        )""")
                .sql("CREATE INDEX users_holder_idx ON users (holder_id)");
        steps.expand("claims, with its keys and indexes")
                .sql(shareRowExclusive("policies", "users"), """
                        CREATE TABLE claims (
                            id bigint NOT NULL,
                            number varchar(20) NOT NULL,
                            policy_id bigint NOT NULL,
                            adjuster_id bigint,
                            status varchar(20) NOT NULL,
                            amount numeric(12,2) NOT NULL,
                            description varchar(2000) NOT NULL,
                            version integer NOT NULL,
                            reported_at timestamp(6) with time zone NOT NULL,
                            CONSTRAINT claims_pkey PRIMARY KEY (id),
                            CONSTRAINT claims_number_key UNIQUE (number),
                            CONSTRAINT claims_status_check CHECK (status in ('OPEN','APPROVED','PAID','REJECTED')),
                            CONSTRAINT claims_adjuster_fk FOREIGN KEY (adjuster_id) REFERENCES users (id),
                            CONSTRAINT claims_policy_fk FOREIGN KEY (policy_id) REFERENCES policies (id)
                        )""")
                .sql("CREATE INDEX claims_adjuster_idx ON claims (adjuster_id)")
                .sql("CREATE INDEX claims_policy_idx ON claims (policy_id)");
        steps.expand("documents, with its keys and indexes")
                .sql(shareRowExclusive("claims"), """
                        CREATE TABLE documents (
                            id uuid NOT NULL,
                            claim_id bigint NOT NULL,
                            title varchar(200) NOT NULL,
                            media_type varchar(100) NOT NULL,
                            size_in_bytes bigint NOT NULL,
                            uploaded_at timestamp(6) with time zone NOT NULL,
                            CONSTRAINT documents_pkey PRIMARY KEY (id),
                            CONSTRAINT documents_claim_fk FOREIGN KEY (claim_id) REFERENCES claims (id)
                        )""")
                .sql("CREATE INDEX documents_claim_idx ON documents (claim_id)");
        steps.expand("premiums, with its keys and indexes")
                .sql(shareRowExclusive("policies"), """
                        CREATE TABLE premiums (
                            id bigint NOT NULL,
                            policy_id bigint NOT NULL,
                            due_on date NOT NULL,
                            amount numeric(10,2) NOT NULL,
                            CONSTRAINT premiums_pkey PRIMARY KEY (id),
                            CONSTRAINT premiums_policy_due_on_key UNIQUE (policy_id, due_on),
                            CONSTRAINT premiums_policy_fk FOREIGN KEY (policy_id) REFERENCES policies (id)
                        )""");
        steps.expand("payments, with its keys and indexes")
                .sql(shareRowExclusive("premiums"), """
                        CREATE TABLE payments (
                            id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
                            premium_id bigint NOT NULL,
                            amount numeric(10,2) NOT NULL,
                            reference varchar(40) NOT NULL,
                            paid_at timestamp(6) with time zone NOT NULL,
                            CONSTRAINT payments_pkey PRIMARY KEY (id),
                            CONSTRAINT payments_premium_fk FOREIGN KEY (premium_id) REFERENCES premiums (id)
                        )""")
                .sql("CREATE INDEX payments_premium_idx ON payments (premium_id)");
    }

    @Override
    public void down(Steps steps) {
        steps.contract("""
                        no running release relies on claims referring to users; no running release relies on \
                        claims referring to policies""")
                // dropping a foreign key locks both tables
                .sql(exclusive("claims", "users"), """
                        ALTER TABLE IF EXISTS claims DROP CONSTRAINT IF EXISTS claims_adjuster_fk""")
                // dropping a foreign key locks both tables
                .sql(exclusive("claims", "policies"), """
                        ALTER TABLE IF EXISTS claims DROP CONSTRAINT IF EXISTS claims_policy_fk""");
        steps.contract("no running release relies on documents referring to claims")
                // dropping a foreign key locks both tables
                .sql(exclusive("documents", "claims"), """
                        ALTER TABLE IF EXISTS documents DROP CONSTRAINT IF EXISTS documents_claim_fk""");
        steps.contract("no running release relies on payments referring to premiums")
                // dropping a foreign key locks both tables
                .sql(exclusive("payments", "premiums"), """
                        ALTER TABLE IF EXISTS payments DROP CONSTRAINT IF EXISTS payments_premium_fk""");
        steps.contract("""
                        no running release relies on policies referring to agents; no running release relies on \
                        policies referring to policy_holders""")
                // dropping a foreign key locks both tables
                .sql(exclusive("policies", "agents"), """
                        ALTER TABLE IF EXISTS policies DROP CONSTRAINT IF EXISTS policies_agent_fk""")
                // dropping a foreign key locks both tables
                .sql(exclusive("policies", "policy_holders"), """
                        ALTER TABLE IF EXISTS policies DROP CONSTRAINT IF EXISTS policies_holder_fk""");
        steps.contract("no running release relies on premiums referring to policies")
                // dropping a foreign key locks both tables
                .sql(exclusive("premiums", "policies"), """
                        ALTER TABLE IF EXISTS premiums DROP CONSTRAINT IF EXISTS premiums_policy_fk""");
        steps.contract("no running release relies on users referring to policy_holders")
                // dropping a foreign key locks both tables
                .sql(exclusive("users", "policy_holders"), """
                        ALTER TABLE IF EXISTS users DROP CONSTRAINT IF EXISTS users_holder_fk""");
        steps.contract("no release uses the new tables any more; their rows stay in the trash")
                .trashTable("payments")
                .trashTable("premiums")
                .trashTable("documents")
                .trashTable("claims")
                .trashTable("users")
                .trashTable("policies")
                .trashTable("policy_holders")
                .trashTable("agents");
        steps.contract("no release draws from the sequences any more")
                .sql("DROP SEQUENCE IF EXISTS agents_seq")
                .sql("DROP SEQUENCE IF EXISTS claims_seq")
                .sql("DROP SEQUENCE IF EXISTS policies_seq")
                .sql("DROP SEQUENCE IF EXISTS policy_holders_seq")
                .sql("DROP SEQUENCE IF EXISTS premiums_seq")
                .sql("DROP SEQUENCE IF EXISTS users_seq");
    }
}
