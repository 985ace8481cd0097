-- Other names for keys and indexes; sequences come, go and count otherwise.
-- == before
CREATE SEQUENCE gone_seq;
CREATE SEQUENCE faster_seq;
CREATE SEQUENCE slower_seq INCREMENT BY 50;
CREATE TABLE holders (id bigint CONSTRAINT holders_pkey PRIMARY KEY, code text CONSTRAINT uk1 UNIQUE, boss bigint CONSTRAINT fk1 REFERENCES holders,
    CONSTRAINT ck1 CHECK (id > 0));
CREATE INDEX ix1 ON holders (boss);
-- == seed
INSERT INTO holders VALUES (1, 'h', 1);
-- == after
CREATE SEQUENCE come_seq START WITH 5 INCREMENT BY 10;
CREATE SEQUENCE faster_seq INCREMENT BY 50;
CREATE SEQUENCE slower_seq;
CREATE TABLE holders (id bigint CONSTRAINT pk_holders PRIMARY KEY, code text CONSTRAINT uk_code UNIQUE, boss bigint CONSTRAINT fk_boss REFERENCES holders,
    CONSTRAINT ck_id CHECK (id > 0));
CREATE INDEX ix_boss ON holders (boss);
-- == hazards
-- SG-H016
