-- A table that nobody maps any more, with foreign keys both ways, and its sequence.
-- == before
CREATE TABLE holders (id bigint PRIMARY KEY, name varchar(200) NOT NULL);
CREATE SEQUENCE quotes_seq INCREMENT BY 50;
CREATE TABLE legacy_quotes (id bigint PRIMARY KEY, holder_id bigint NOT NULL CONSTRAINT legacy_quotes_holder_fk REFERENCES holders ON DELETE CASCADE);
CREATE INDEX legacy_quotes_holder_idx ON legacy_quotes (holder_id);
-- == seed
INSERT INTO holders VALUES (1, 'Ada');
INSERT INTO legacy_quotes VALUES (1, 1);
-- == after
CREATE TABLE holders (id bigint PRIMARY KEY, name varchar(200) NOT NULL);
-- == hazards
-- SG-H004
-- SG-H005
-- SG-H009
