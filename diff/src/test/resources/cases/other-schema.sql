-- Tables in another schema than the default one, with keys into it and back.
-- == before
CREATE SCHEMA archive;
CREATE TABLE holders (id bigint PRIMARY KEY, name text);
CREATE TABLE archive.policies (id bigint PRIMARY KEY, number varchar(20) NOT NULL CONSTRAINT policies_number_key UNIQUE, holder_id bigint CONSTRAINT policies_holder_fk REFERENCES holders,
    fax text NOT NULL, paid_until date, boss_id bigint CONSTRAINT policies_boss_fk REFERENCES archive.policies);
CREATE INDEX policies_holder_idx ON archive.policies (holder_id);
CREATE TABLE archive.quotes (id bigint PRIMARY KEY);
-- == seed
INSERT INTO holders VALUES (1, 'h');
INSERT INTO archive.policies VALUES (1, 'a', 1, '1', NULL, 1), (2, 'b', NULL, '2', '2026-01-01', NULL);
INSERT INTO archive.quotes VALUES (1);
-- == after
CREATE SCHEMA archive;
CREATE TABLE holders (id bigint PRIMARY KEY, name text);
CREATE TABLE archive.policies (id bigint PRIMARY KEY, policy_number varchar(20) NOT NULL CONSTRAINT policies_number_key UNIQUE, owner_id bigint CONSTRAINT policies_holder_fk REFERENCES holders,
    paid_until date, boss_id bigint CONSTRAINT policies_boss_fk REFERENCES archive.policies, paid boolean NOT NULL, note varchar(9));
CREATE INDEX policies_holder_idx ON archive.policies (owner_id);
CREATE INDEX policies_note_idx ON archive.policies (note);
CREATE TABLE archive.claims (id bigint PRIMARY KEY, policy_id bigint CONSTRAINT claims_policy_fk REFERENCES archive.policies);
CREATE INDEX claims_policy_idx ON archive.claims (policy_id);
-- == answers
-- rename archive.policies.number=policy_number
-- rename archive.policies.holder_id=owner_id
-- new archive.policies.paid
-- new archive.policies.note
-- backfill archive.policies.paid=paid_until IS NOT NULL
-- == overlap
SELECT id FROM archive.policies WHERE (number, holder_id) IS DISTINCT FROM (policy_number, owner_id) OR paid IS NULL
-- == hazards
-- SG-H001
-- SG-H004
-- SG-H005
-- SG-H006
-- SG-H008
-- SG-H013
