-- == an index comes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX i ON t (a);
-- == an index goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- == an index under another name | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE INDEX j ON t (a);
-- == another structure under the same name | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX i ON t (a, b);
-- == a unique index | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int);
CREATE UNIQUE INDEX i ON t (a);
-- == descending | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX i ON t (a DESC, b DESC NULLS LAST);
CREATE INDEX j ON t (a NULLS FIRST);
-- == the direction said | same
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX i ON t (a, b DESC);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX i ON t USING btree (a ASC NULLS LAST, b DESC NULLS FIRST);
-- == payload | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
CREATE INDEX i ON t (a) INCLUDE (b);
-- == a partial index | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int, b text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b text);
CREATE INDEX i ON t (a) WHERE b = 'x';
-- == another predicate | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int, b text);
CREATE INDEX i ON t (a) WHERE b = 'x';
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b text);
CREATE INDEX i ON t (a) WHERE b = 'y';
-- == a predicate spelled otherwise | same
CREATE TABLE t (id bigint PRIMARY KEY, a int, b text);
CREATE INDEX i ON t (a) WHERE (b = 'x') and a>1;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b text);
CREATE INDEX i ON t (a) WHERE b = 'x'::text AND (a > 1);
-- == an expression | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a), (a || 'x'));
-- == the same expression twice | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a), lower(a) DESC);
-- == another method | applies
CREATE TABLE t (id bigint PRIMARY KEY, a jsonb);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a jsonb);
CREATE INDEX i ON t USING gin (a jsonb_path_ops);
-- == an operator class | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a text_pattern_ops);
-- == the default operator class said | same
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a text_ops);
-- == NULLS NOT DISTINCT | refused: NULLS NOT DISTINCT | from 15
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE UNIQUE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
-- == another collation | refused: collation
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a COLLATE "C");
-- == a collation of an expression | refused: collation
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a) COLLATE "C");
-- == storage parameters | refused: fillfactor=70
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
-- == options of an operator class | refused: siglen=50
CREATE TABLE t (id bigint PRIMARY KEY, a tsvector);
CREATE INDEX i ON t USING gist (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a tsvector);
CREATE INDEX i ON t USING gist (a tsvector_ops (siglen = 50));
-- == a comment on an index | refused: comment
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
COMMENT ON INDEX i IS 'the index';
-- == clustered | refused: CLUSTER
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
ALTER TABLE t CLUSTER ON i;
-- == two equal indexes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (a);
-- == a hash index | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t USING hash (a);
-- == an index with a comment goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
COMMENT ON INDEX i IS 'the index';
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- == a new index with storage parameters | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
CREATE INDEX i ON t (a) INCLUDE (b) WITH (deduplicate_items = off, fillfactor = 70) WHERE b > 'x';
-- == an index with storage parameters goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- == a new index NULLS NOT DISTINCT | applies | from 15
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
CREATE UNIQUE INDEX i ON t (a DESC) INCLUDE (b) NULLS NOT DISTINCT WHERE b > 'x';
-- == other columns in the same index with storage parameters | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
CREATE INDEX i ON t (a, b) WITH (fillfactor = 70);
-- == statistics of an expression | refused: statistics target
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a));
ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 300;
-- == an index over an expression of a column with a collation | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "POSIX");
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "POSIX");
CREATE INDEX i ON t (lower(a));
-- == an index over an expression with a collation of its own | refused: index i: the collation of key 1 "C" is added
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "POSIX");
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "POSIX");
CREATE INDEX i ON t (lower(a) COLLATE "C");
-- == a column goes that a unique index takes NULLs of as equal | refused: rows of the new release would collide | from 15
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b bigint);
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b bigint);
-- == NULLS NOT DISTINCT means nothing to an index that is not unique | same | from 15
CREATE TABLE t (id bigint PRIMARY KEY, a bigint);
CREATE INDEX i ON t (a) NULLS NOT DISTINCT;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a bigint);
CREATE INDEX i ON t (a);
