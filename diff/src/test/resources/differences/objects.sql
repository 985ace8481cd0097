-- == a view comes | refused: view v
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
-- == a view goes | refused: view v
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
-- == another query of a view | refused: view v
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t WHERE id > 5;
-- == a view spelled otherwise | same
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t where id>5;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS select t.id from t where (t.id > 5);
-- == options of a view | refused: security_barrier=true
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v WITH (security_barrier = true) AS SELECT id FROM t;
-- == a materialized view | refused: materialized view v
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE MATERIALIZED VIEW v AS SELECT id FROM t;
-- == an index of a materialized view | refused: index i
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE MATERIALIZED VIEW v AS SELECT id FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE MATERIALIZED VIEW v AS SELECT id FROM t;
CREATE UNIQUE INDEX i ON v (id);
-- == a function | refused: function one
-- to
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- == another body of a function | refused: function one
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- to
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2';
-- == a function overloaded | refused: function one(integer)
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
-- to
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION one(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- == a procedure and an aggregate | refused: aggregate total
-- to
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
-- == a trigger of a view | refused: trigger g
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
-- == a collation | refused: collation german
-- to
CREATE COLLATION german FROM "C";
-- == an operator | refused: operator
-- to
CREATE OPERATOR ### (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);
-- == a comment on a column of a view | refused: view v
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
COMMENT ON COLUMN v.id IS 'why';
-- == a comment on the trigger of a view | refused: trigger g
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM t;
CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
COMMENT ON TRIGGER g ON v IS 'why';
-- == another dictionary of a text search configuration | refused: text search configuration words
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
-- to
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR asciiword WITH english_stem;
-- == the same text search configuration | same
CREATE TEXT SEARCH CONFIGURATION words (COPY = english);
-- to
CREATE TEXT SEARCH CONFIGURATION words (COPY = english);
-- == a column that a view reads goes | refused: t.a goes, and view names still reads it
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE VIEW names AS SELECT id, a FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE VIEW names AS SELECT id FROM t;
-- == a table that a materialized view reads goes | refused: table t goes, and materialized view counted still reads it
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM t;
-- to
CREATE TABLE u (code text, amount numeric(10,2));
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM u;
-- == another type beneath a view | refused: view names reads it, and PostgreSQL does not change the type beneath a view
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20));
CREATE VIEW names AS SELECT a FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(60));
CREATE VIEW names AS SELECT a FROM t;
-- == a rename beneath a view | refused: view names would go on reading the former column in the trash | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE VIEW names AS SELECT a FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
CREATE VIEW names AS SELECT b AS a FROM t;
-- == a change beside what a view reads | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text, b varchar(20));
CREATE VIEW names AS SELECT a FROM t;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b varchar(60), c text);
CREATE VIEW names AS SELECT a FROM t;
-- == privileges of a renamed column | applies | rename t.mail=Email
CREATE TABLE t (id bigint PRIMARY KEY, mail text);
GRANT SELECT (mail), UPDATE (mail) ON t TO PUBLIC;
GRANT INSERT (mail) ON t TO pg_monitor WITH GRANT OPTION;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, "Email" text);
GRANT SELECT ("Email"), UPDATE ("Email") ON t TO PUBLIC;
GRANT INSERT ("Email") ON t TO pg_monitor WITH GRANT OPTION;
-- == other privileges | same
CREATE TABLE t (id bigint PRIMARY KEY, a text);
GRANT SELECT (a) ON t TO PUBLIC;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
GRANT INSERT ON t TO pg_monitor;
-- == a column that a policy reads goes | refused: t.a goes, and policy mine on table t still reads it
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE POLICY mine ON t USING (a = 'x');
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
-- == a column that a trigger fires for is renamed | refused: trigger audit on table t would go on reading the former column in the trash | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE TRIGGER audit AFTER UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
CREATE TRIGGER audit AFTER UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
-- == another type of what a function reads | refused: function longest() reads it, and PostgreSQL does not change the type beneath a view, function
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20));
CREATE FUNCTION longest() RETURNS text BEGIN ATOMIC SELECT max(a) FROM t; END;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(60));
CREATE FUNCTION longest() RETURNS text BEGIN ATOMIC SELECT max(a) FROM t; END;
-- == a table with a policy of its own goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE POLICY mine ON t USING (a = 'x');
CREATE TABLE u (id bigint PRIMARY KEY);
-- to
CREATE TABLE u (id bigint PRIMARY KEY);
-- == a collation with rules of its own | refused: collation german | from 16
CREATE COLLATION german (provider = icu, locale = 'de');
-- to
CREATE COLLATION german (provider = icu, locale = 'de', rules = '&a < g');
-- == an extension | refused: extension citext
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
CREATE EXTENSION citext;
