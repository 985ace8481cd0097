-- A column that nobody maps any more has a default and is part of a unique key: alone, with others, in an index.
-- == before
CREATE TABLE agents (id bigint PRIMARY KEY, region text, code varchar(9) DEFAULT 'A' NOT NULL CONSTRAINT agents_code_key UNIQUE,
    grade integer DEFAULT 1, rank integer DEFAULT 2 NOT NULL, CONSTRAINT agents_pair UNIQUE (region, grade));
CREATE UNIQUE INDEX agents_rank_idx ON agents ((rank + 1));
-- == seed
INSERT INTO agents VALUES (1, 'r', 'A', 1, 2), (2, 'r', 'B', 2, 3);
-- == after
CREATE TABLE agents (id bigint PRIMARY KEY, region text);
-- == hazards
-- SG-H005
-- SG-H006
-- SG-H008
-- SG-H009
-- SG-H010
