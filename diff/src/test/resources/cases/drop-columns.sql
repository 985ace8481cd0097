-- Columns that nobody maps any more: NOT NULL, with a default, nullable, and all that stands at them.
-- == before
CREATE TABLE holders (id bigint PRIMARY KEY, name varchar(200) NOT NULL);
CREATE TABLE agents (id bigint PRIMARY KEY, name text, fax varchar(40) NOT NULL CONSTRAINT agents_fax_key UNIQUE,
    grade varchar(9) DEFAULT 'A' NOT NULL CONSTRAINT agents_grade_check CHECK (grade IN ('A', 'B')),
    boss bigint CONSTRAINT agents_boss_fk REFERENCES holders, note text DEFAULT 'none');
CREATE INDEX agents_boss_idx ON agents (boss);
CREATE INDEX agents_name_grade_idx ON agents (name, grade);
-- == seed
INSERT INTO holders VALUES (1, 'Ada');
INSERT INTO agents VALUES (1, 'Bo', '123', 'A', 1, 'x');
-- == after
CREATE TABLE holders (id bigint PRIMARY KEY, name varchar(200) NOT NULL);
CREATE TABLE agents (id bigint PRIMARY KEY, name text);
-- == hazards
-- SG-H001
-- SG-H004
-- SG-H005
-- SG-H006
-- SG-H008
-- SG-H009
-- SG-H010
-- SG-H017
