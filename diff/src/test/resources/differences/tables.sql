-- == a new table | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TABLE u (id bigint PRIMARY KEY, name varchar(20) NOT NULL);
-- == a table goes | applies
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TABLE u (id bigint PRIMARY KEY, name varchar(20) NOT NULL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
-- == the first table | applies
-- to
CREATE TABLE t (id bigint PRIMARY KEY, name text);
-- == nothing at all | same
-- to
-- == the order of columns | same
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
-- to
CREATE TABLE t (b text, a text, id bigint PRIMARY KEY);
-- == a dropped column in the past | same
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
ALTER TABLE t DROP COLUMN a;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
-- == a table that looks like another | asks: --rename users=people
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- to
CREATE TABLE people (id bigint PRIMARY KEY, name text);
-- == a table that looks like another and is new | applies | new people
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- to
CREATE TABLE people (id bigint PRIMARY KEY, name text);
-- == a table without a primary key | applies
-- to
CREATE TABLE t (a text, b integer);
-- == an unlogged table | refused: unlogged
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE UNLOGGED TABLE t (id bigint PRIMARY KEY);
-- == a new unlogged table | refused: unlogged
-- to
CREATE UNLOGGED TABLE t (id bigint PRIMARY KEY);
-- == storage parameters of a table | refused: fillfactor=70
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY) WITH (fillfactor = 70);
-- == a new table with storage parameters | applies
-- to
CREATE TABLE t (id bigint PRIMARY KEY WITH (fillfactor = 80), a text, b text, CONSTRAINT u UNIQUE (a) INCLUDE (b) WITH (fillfactor = 60))
    WITH (fillfactor = 70, autovacuum_enabled = off, autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = false);
CREATE INDEX i ON t (b) WITH (fillfactor = 50);
-- == a new table whose columns are stored otherwise | applies
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b numeric);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER a SET COMPRESSION pglz, ALTER b SET STORAGE PLAIN;
-- == a new unlogged table with storage parameters | refused: unlogged
-- to
CREATE UNLOGGED TABLE t (id bigint PRIMARY KEY) WITH (fillfactor = 70);
-- == a table with storage parameters goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE WITH (fillfactor = 60)) WITH (fillfactor = 70);
-- to
-- == storage parameters of the toast table | refused: toast.autovacuum_enabled=false
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text) WITH (toast.autovacuum_enabled = false);
-- == a table that inherits | refused: inherits
CREATE TABLE p (id bigint);
CREATE TABLE t (id bigint);
-- to
CREATE TABLE p (id bigint);
CREATE TABLE t (id bigint) INHERITS (p);
-- == a comment on a table | refused: comment
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
COMMENT ON TABLE t IS 'all of them';
-- == a comment on a new table | applies
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
COMMENT ON TABLE t IS 'all of them';
-- == row security | refused: row security
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- == forced row security | refused: row security
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
-- == a policy | refused: policy own
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
CREATE POLICY own ON t FOR SELECT USING (owner = CURRENT_USER);
-- == another condition of a policy | refused: policy own
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
CREATE POLICY own ON t FOR SELECT USING (owner = CURRENT_USER);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, owner text);
CREATE POLICY own ON t FOR SELECT USING (owner = SESSION_USER);
-- == a trigger | refused: trigger stamp
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
-- == a trigger that is switched off | refused: trigger stamp
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
ALTER TABLE t DISABLE TRIGGER stamp;
-- == a rule | refused: rule nothing
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE RULE nothing AS ON DELETE TO t DO INSTEAD NOTHING;
-- == replica identity | refused: replica identity
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
ALTER TABLE t REPLICA IDENTITY FULL;
-- == extended statistics | refused: statistics s
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE STATISTICS s (dependencies) ON a, b FROM t;
-- == a table with everything goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE, b int CHECK (b > 0));
CREATE INDEX t_b ON t (b);
COMMENT ON COLUMN t.a IS 'a';
ALTER TABLE t SET (fillfactor = 70);
-- to
-- == a table of composite type | refused: of type
CREATE TYPE pair AS (a int, b int);
CREATE TABLE t OF pair;
-- to
CREATE TYPE pair AS (a int, b int);
CREATE TABLE t (a int, b int);
-- == a table with a trigger goes | applies
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
-- to
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- == the same trigger | same
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
-- to
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TRIGGER stamp BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE stamp();
-- == a new table with the index name of one that goes | refused: new table a needs the name i
CREATE TABLE t (id bigint PRIMARY KEY, s text);
CREATE INDEX i ON t (s);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, s text);
CREATE TABLE a (id bigint PRIMARY KEY, s text);
CREATE INDEX i ON a (s);
-- == a new table with the key name of a table that goes | refused: new table people needs the name uk | new people
CREATE TABLE users (id bigint PRIMARY KEY, email text, CONSTRAINT uk UNIQUE (email));
-- to
CREATE TABLE people (id bigint PRIMARY KEY, email text, CONSTRAINT uk UNIQUE (email));
-- == a new table with the name of a sequence that goes | refused: new table counter needs the name counter
CREATE SEQUENCE counter;
-- to
CREATE TABLE counter (id bigint PRIMARY KEY);
-- == a rule that is switched off | refused: rule nothing
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE RULE nothing AS ON DELETE TO t DO INSTEAD NOTHING;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE RULE nothing AS ON DELETE TO t DO INSTEAD NOTHING;
ALTER TABLE t DISABLE RULE nothing;
-- == a target of extended statistics | refused: statistics s
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
ALTER STATISTICS s SET STATISTICS 50;
-- == a comment on a trigger | refused: trigger g
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
COMMENT ON TRIGGER g ON t IS 'why';
-- == a comment on a policy | refused: policy own
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE POLICY own ON t USING (id > 0);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE POLICY own ON t USING (id > 0);
COMMENT ON POLICY own ON t IS 'why';
-- == a comment on a rule | refused: rule nothing
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE RULE nothing AS ON DELETE TO t DO INSTEAD NOTHING;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE RULE nothing AS ON DELETE TO t DO INSTEAD NOTHING;
COMMENT ON RULE nothing ON t IS 'why';
-- == a comment on statistics | refused: statistics s
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer);
CREATE STATISTICS s ON a, b FROM t;
COMMENT ON STATISTICS s IS 'why';
-- == a table with a unique constraint over its primary key | applies
CREATE TABLE u (id bigint PRIMARY KEY);
-- to
CREATE TABLE u (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY, a text CONSTRAINT a1 UNIQUE);
ALTER TABLE t ADD CONSTRAINT t_id UNIQUE (id);
ALTER TABLE t ADD CONSTRAINT a2 UNIQUE (a);
