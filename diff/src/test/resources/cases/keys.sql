-- A primary key, unique constraints, foreign keys and indexes come and go on tables in use; some change under their name.
-- == before
CREATE TABLE holders (id bigint PRIMARY KEY, code text NOT NULL CONSTRAINT holders_code_key UNIQUE);
CREATE TABLE log (id bigint NOT NULL, text text);
CREATE TABLE policies (id bigint PRIMARY KEY, number text, region text, holder_id bigint, agent_id bigint CONSTRAINT policies_agent_fk REFERENCES holders,
    payer_id bigint CONSTRAINT policies_payer_fk REFERENCES holders, CONSTRAINT policies_named UNIQUE (number));
CREATE INDEX policies_agent_idx ON policies (agent_id);
CREATE INDEX policies_region_idx ON policies (region);
-- == seed
INSERT INTO holders VALUES (1, 'h');
INSERT INTO log VALUES (1, 't');
INSERT INTO policies VALUES (1, 'n', 'r', 1, 1, 1);
-- == after
CREATE TABLE holders (id bigint PRIMARY KEY, code text NOT NULL);
CREATE TABLE log (id bigint CONSTRAINT log_pkey PRIMARY KEY, text text);
CREATE TABLE policies (id bigint PRIMARY KEY, number text, region text, holder_id bigint CONSTRAINT policies_holder_fk REFERENCES holders ON DELETE SET NULL, agent_id bigint,
    payer_id bigint CONSTRAINT policies_payer_fk REFERENCES holders ON DELETE CASCADE, CONSTRAINT policies_named UNIQUE (region, number));
CREATE INDEX policies_region_idx ON policies (region, id);
CREATE INDEX policies_holder_idx ON policies (holder_id) WHERE holder_id > 0;
-- == hazards
-- SG-H002
-- SG-H003
-- SG-H004
-- SG-H009
-- SG-H010
-- SG-H013
-- SG-H017
