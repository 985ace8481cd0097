-- == a foreign key comes | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- == a foreign key goes | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
-- == a foreign key under another name | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT old_fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT new_fk REFERENCES p);
-- == ON DELETE CASCADE | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p ON DELETE CASCADE);
-- == RESTRICT is not NO ACTION | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p ON DELETE RESTRICT ON UPDATE SET NULL);
-- == NO ACTION said | same
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint, CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p (id) MATCH SIMPLE ON DELETE NO ACTION ON UPDATE NO ACTION NOT DEFERRABLE INITIALLY IMMEDIATE);
-- == a deferred foreign key | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p DEFERRABLE INITIALLY DEFERRED);
-- == MATCH FULL | refused: MATCH FULL
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p MATCH FULL);
-- == a new key with MATCH FULL | refused: MATCH FULL
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p MATCH FULL);
-- == a foreign key that was never validated | refused: NOT VALID
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p NOT VALID;
-- == a foreign key is to be validated | refused: NOT VALID
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p NOT VALID;
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- == a foreign key that was never validated, under another name | refused: NOT VALID
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
ALTER TABLE t ADD CONSTRAINT old_fk FOREIGN KEY (p_id) REFERENCES p NOT VALID;
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- == a foreign key that was never validated goes | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
ALTER TABLE t ADD CONSTRAINT old_fk FOREIGN KEY (p_id) REFERENCES p NOT VALID;
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint);
-- == a foreign key that is not enforced | refused: NOT ENFORCED | from 18
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p NOT ENFORCED);
-- == SET NULL of some columns | refused: SET NULL (p_id) | from 15
CREATE TABLE p (id bigint, tenant int, PRIMARY KEY (tenant, id));
CREATE TABLE t (id bigint PRIMARY KEY, tenant int, p_id bigint, CONSTRAINT fk FOREIGN KEY (tenant, p_id) REFERENCES p ON DELETE SET NULL);
-- to
CREATE TABLE p (id bigint, tenant int, PRIMARY KEY (tenant, id));
CREATE TABLE t (id bigint PRIMARY KEY, tenant int, p_id bigint, CONSTRAINT fk FOREIGN KEY (tenant, p_id) REFERENCES p ON DELETE SET NULL (p_id));
-- == a key with a period | refused: PERIOD | from 18
CREATE TABLE p (a int4range, b daterange, PRIMARY KEY (a, b WITHOUT OVERLAPS));
CREATE TABLE t (a int4range, b daterange);
-- to
CREATE TABLE p (a int4range, b daterange, PRIMARY KEY (a, b WITHOUT OVERLAPS));
CREATE TABLE t (a int4range, b daterange, CONSTRAINT fk FOREIGN KEY (a, PERIOD b) REFERENCES p (a, PERIOD b));
-- == columns in another order are another key | applies
CREATE TABLE p (a int, b int, UNIQUE (a, b), UNIQUE (b, a));
CREATE TABLE t (x int, y int, CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES p (a, b));
-- to
CREATE TABLE p (a int, b int, UNIQUE (a, b), UNIQUE (b, a));
CREATE TABLE t (x int, y int, CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES p (b, a));
-- == a foreign key to itself | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, parent bigint CONSTRAINT fk REFERENCES t);
-- == two new tables that refer to each other | applies
-- to
CREATE TABLE a (id bigint PRIMARY KEY, b_id bigint);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint CONSTRAINT b_a REFERENCES a);
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b;
-- == two tables that refer to each other go | applies
CREATE TABLE a (id bigint PRIMARY KEY, b_id bigint);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint CONSTRAINT b_a REFERENCES a);
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b;
-- to
-- == another target | applies
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE q (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE q (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES q);
-- == a comment on a foreign key | refused: comment
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT fk REFERENCES p);
COMMENT ON CONSTRAINT fk ON t IS 'its parent';
-- == a new table refers to a key that comes | applies
CREATE TABLE p (id bigint PRIMARY KEY, code text);
-- to
CREATE TABLE p (id bigint PRIMARY KEY, code text CONSTRAINT p_code UNIQUE);
CREATE TABLE c (id bigint PRIMARY KEY, code text CONSTRAINT c_code REFERENCES p (code));
-- == a new table refers to a new column | applies
CREATE TABLE p (id bigint PRIMARY KEY);
-- to
CREATE TABLE p (id bigint PRIMARY KEY, code text CONSTRAINT p_code UNIQUE);
CREATE TABLE c (id bigint PRIMARY KEY, code text CONSTRAINT c_code REFERENCES p (code));
-- == two new tables refer to each other and to a column that comes | applies
CREATE TABLE p (id bigint PRIMARY KEY);
-- to
CREATE TABLE p (id bigint PRIMARY KEY, code text CONSTRAINT p_code UNIQUE);
CREATE TABLE a (id bigint PRIMARY KEY, b_id bigint, code text CONSTRAINT a_code REFERENCES p (code));
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint CONSTRAINT b_a REFERENCES a);
ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b;
-- == a new table refers to a renamed column | applies | rename p.code=number
CREATE TABLE p (id bigint PRIMARY KEY, code text CONSTRAINT p_code UNIQUE);
-- to
CREATE TABLE p (id bigint PRIMARY KEY, number text CONSTRAINT p_code UNIQUE);
CREATE TABLE c (id bigint PRIMARY KEY, number text CONSTRAINT c_number REFERENCES p (number));
-- == a new table refers to a primary key that waits for the contract | refused: which comes only with the contract
CREATE TABLE a (id int);
-- to
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id int REFERENCES a);
CREATE INDEX ON b (a_id);
-- == a new table refers to a primary key that comes | applies
CREATE TABLE a (id int NOT NULL);
-- to
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id int REFERENCES a);
CREATE INDEX ON b (a_id);
-- == a key that a foreign key is bound to becomes an index | refused: foreign key fk of t is bound to it
CREATE TABLE p (id bigint PRIMARY KEY, a integer CONSTRAINT k UNIQUE);
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT fk REFERENCES p (a));
-- to
CREATE TABLE p (id bigint PRIMARY KEY, a integer);
CREATE UNIQUE INDEX i ON p (a);
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT fk REFERENCES p (a));
-- == an index that a foreign key is bound to becomes a key | refused: foreign key fk of t is bound to it
CREATE TABLE p (id bigint PRIMARY KEY, a integer, b integer);
CREATE UNIQUE INDEX i ON p (a, b);
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer, CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (b, a));
-- to
CREATE TABLE p (id bigint PRIMARY KEY, a integer, b integer, CONSTRAINT k UNIQUE (b, a));
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer, CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (b, a));
-- == a key with NULLs alike that a foreign key is bound to | refused: foreign key fk of t is bound to it | from 15
CREATE TABLE p (id bigint PRIMARY KEY, a integer CONSTRAINT k UNIQUE);
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT fk REFERENCES p (a));
-- to
CREATE TABLE p (id bigint PRIMARY KEY, a integer CONSTRAINT k2 UNIQUE NULLS NOT DISTINCT);
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT fk REFERENCES p (a));
-- == a key over the columns of another that a foreign key is bound to | applies
CREATE TABLE p (id bigint CONSTRAINT pk PRIMARY KEY);
CREATE UNIQUE INDEX i ON p (id);
CREATE TABLE t (id bigint PRIMARY KEY, a bigint CONSTRAINT fk REFERENCES p (id));
-- to
CREATE TABLE p (id bigint CONSTRAINT pk PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, a bigint CONSTRAINT fk REFERENCES p (id));
-- == a key that a foreign key was bound to goes with it | applies
CREATE TABLE p (id bigint PRIMARY KEY, a integer CONSTRAINT k UNIQUE);
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT fk REFERENCES p (a));
-- to
CREATE TABLE p (id bigint PRIMARY KEY, a integer);
CREATE TABLE t (id bigint PRIMARY KEY, a integer);
-- == a foreign key whose triggers are switched off | refused: the triggers "switched off" is added
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT f REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT f REFERENCES p);
ALTER TABLE p DISABLE TRIGGER ALL;
-- == a foreign key whose triggers fire always | refused: the triggers "always" is added
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT f REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT f REFERENCES p);
DO $$ BEGIN EXECUTE (SELECT format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', tgrelid::regclass, tgname) FROM pg_trigger WHERE tgrelid = 't'::regclass ORDER BY tgname LIMIT 1); END $$;
-- == a foreign key whose triggers fire for replicas | refused: the triggers "for replicas only" is added
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT f REFERENCES p);
-- to
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, p_id bigint CONSTRAINT f REFERENCES p);
DO $$ BEGIN EXECUTE (SELECT format('ALTER TABLE %s ENABLE REPLICA TRIGGER %I', tgrelid::regclass, tgname) FROM pg_trigger WHERE tgrelid = 't'::regclass ORDER BY tgname LIMIT 1); END $$;
