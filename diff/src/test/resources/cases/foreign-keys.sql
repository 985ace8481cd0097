-- Foreign keys come and go: at columns that stay, with columns and tables, with an action and without, and with another action.
-- == before
CREATE TABLE holders (id bigint PRIMARY KEY, name text);
CREATE TABLE agents (id bigint PRIMARY KEY, name text);
CREATE TABLE offices (id bigint PRIMARY KEY, name text);
CREATE TABLE policies (id bigint PRIMARY KEY, holder_id bigint NOT NULL CONSTRAINT policies_holder_fk REFERENCES holders,
    agent_id bigint, office_id bigint CONSTRAINT policies_office_fk REFERENCES offices);
CREATE INDEX policies_holder_idx ON policies (holder_id);
CREATE INDEX policies_agent_idx ON policies (agent_id);
CREATE TABLE visits (id bigint PRIMARY KEY, holder_id bigint NOT NULL CONSTRAINT visits_holder_fk REFERENCES holders ON DELETE CASCADE,
    agent_id bigint CONSTRAINT visits_agent_fk REFERENCES agents, boss_id bigint CONSTRAINT visits_boss_fk REFERENCES visits);
CREATE INDEX visits_holder_idx ON visits (holder_id);
CREATE INDEX visits_agent_idx ON visits (agent_id);
CREATE INDEX visits_boss_idx ON visits (boss_id);
CREATE TABLE quotes (id bigint PRIMARY KEY, holder_id bigint CONSTRAINT quotes_holder_fk REFERENCES holders);
-- == seed
INSERT INTO holders VALUES (1, 'h');
INSERT INTO agents VALUES (1, 'a');
INSERT INTO offices VALUES (1, 'o');
INSERT INTO policies VALUES (1, 1, 1, 1);
INSERT INTO visits VALUES (1, 1, 1, 1);
INSERT INTO quotes VALUES (1, 1);
-- == after
CREATE TABLE holders (id bigint PRIMARY KEY, name text);
CREATE TABLE agents (id bigint PRIMARY KEY, name text);
CREATE TABLE offices (id bigint PRIMARY KEY, name text);
CREATE TABLE policies (id bigint PRIMARY KEY, holder_id bigint NOT NULL,
    agent_id bigint CONSTRAINT policies_agent_fk REFERENCES agents, payer_id bigint CONSTRAINT policies_payer_fk REFERENCES holders);
CREATE INDEX policies_holder_idx ON policies (holder_id);
CREATE INDEX policies_agent_idx ON policies (agent_id);
CREATE INDEX policies_payer_idx ON policies (payer_id);
CREATE TABLE visits (id bigint PRIMARY KEY, holder_id bigint NOT NULL CONSTRAINT visits_holder_fk REFERENCES holders,
    agent_id bigint CONSTRAINT visits_agent_fk REFERENCES agents ON DELETE SET NULL, boss_id bigint CONSTRAINT visits_boss_fk REFERENCES visits DEFERRABLE);
CREATE INDEX visits_holder_idx ON visits (holder_id);
CREATE INDEX visits_agent_idx ON visits (agent_id);
CREATE INDEX visits_boss_idx ON visits (boss_id);
CREATE TABLE claims (id bigint PRIMARY KEY, agent_id bigint CONSTRAINT claims_agent_fk REFERENCES agents);
CREATE INDEX claims_agent_idx ON claims (agent_id);
-- == answers
-- new policies.payer_id
-- == hazards
-- SG-H004
-- SG-H005
-- SG-H009
-- SG-H012
-- SG-H013
-- SG-H017
