-- == a primary key under another name | applies
CREATE TABLE t (id bigint CONSTRAINT old_key PRIMARY KEY);
-- to
CREATE TABLE t (id bigint CONSTRAINT new_key PRIMARY KEY);
-- == a primary key comes | applies
CREATE TABLE t (id bigint NOT NULL);
-- to
CREATE TABLE t (id bigint NOT NULL, PRIMARY KEY (id));
-- == other columns of a primary key | refused: primary key
CREATE TABLE t (a bigint NOT NULL, b bigint NOT NULL, PRIMARY KEY (a));
-- to
CREATE TABLE t (a bigint NOT NULL, b bigint NOT NULL, PRIMARY KEY (a, b));
-- == another order of a primary key | refused: primary key
CREATE TABLE t (a bigint NOT NULL, b bigint NOT NULL, PRIMARY KEY (b, a));
-- to
CREATE TABLE t (a bigint NOT NULL, b bigint NOT NULL, PRIMARY KEY (a, b));
-- == a deferrable primary key | refused: DEFERRABLE
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY DEFERRABLE);
-- == a deferred primary key | refused: DEFERRABLE
CREATE TABLE t (id bigint PRIMARY KEY DEFERRABLE);
-- to
CREATE TABLE t (id bigint PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);
-- == a new table with a deferrable primary key | refused: DEFERRABLE
-- to
CREATE TABLE t (id bigint PRIMARY KEY DEFERRABLE);
-- == payload of a primary key | refused: INCLUDE
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint, a text, PRIMARY KEY (id) INCLUDE (a));
-- == storage parameters of a key | refused: fillfactor=70
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY WITH (fillfactor = 70));
-- == a comment on a key | refused: comment
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
-- == a unique constraint comes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, CONSTRAINT t_a UNIQUE (a));
-- == a unique constraint goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text, CONSTRAINT t_a UNIQUE (a));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- == a unique constraint under another name | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text, CONSTRAINT old_name UNIQUE (a));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, CONSTRAINT new_name UNIQUE (a));
-- == other columns of a unique constraint | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, CONSTRAINT u UNIQUE (a));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, CONSTRAINT u UNIQUE (a, b));
-- == unique constraints in another order | same
CREATE TABLE t (id bigint PRIMARY KEY, a text CONSTRAINT x UNIQUE, b text CONSTRAINT y UNIQUE);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, CONSTRAINT y UNIQUE (b), CONSTRAINT x UNIQUE (a));
-- == a deferrable unique constraint | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE DEFERRABLE);
-- == a deferred unique constraint | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE DEFERRABLE);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE DEFERRABLE INITIALLY DEFERRED);
-- == NULLS NOT DISTINCT | applies | from 15
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE NULLS NOT DISTINCT);
-- == a new unique constraint with payload | refused: INCLUDE
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, UNIQUE (a) INCLUDE (b));
-- == payload of a unique constraint | refused: INCLUDE
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE, b text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, UNIQUE (a) INCLUDE (b));
-- == a unique index of the same name | mentioned: taken as one
CREATE TABLE t (id bigint PRIMARY KEY, a text CONSTRAINT t_a UNIQUE);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE UNIQUE INDEX t_a ON t (a);
-- == an exclusion constraint | refused: no_overlap
CREATE TABLE t (id bigint PRIMARY KEY, a int4range);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int4range, CONSTRAINT no_overlap EXCLUDE USING gist (a WITH &&));
-- == another exclusion constraint | refused: no_overlap
CREATE TABLE t (id bigint PRIMARY KEY, a int4range, CONSTRAINT no_overlap EXCLUDE USING gist (a WITH &&));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int4range, CONSTRAINT no_overlap EXCLUDE USING gist (a WITH -|-));
-- == a key without overlaps | refused: WITHOUT OVERLAPS | from 18
CREATE TABLE t (a int4range, b daterange NOT NULL, CONSTRAINT k PRIMARY KEY (a, b));
-- to
CREATE TABLE t (a int4range, b daterange, CONSTRAINT k PRIMARY KEY (a, b WITHOUT OVERLAPS));
-- == NOT NULL with a value comes to a table without a key | refused: cannot be filled in batches | backfill t.a='none'
CREATE TABLE t (id bigint, a text);
-- to
CREATE TABLE t (id bigint, a text NOT NULL);
-- == a new NOT NULL column with a constant default, unique | refused: all rows that are there get the same value in it
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT 'x' NOT NULL UNIQUE);
-- == a new column with a constant value for existing rows, unique | refused: all rows that are there get the same value in it | backfill t.a='none'
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL, UNIQUE (a));
-- == two new columns with constant defaults under a unique index | refused: all rows that are there get the same value in it
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a integer DEFAULT 0, b text DEFAULT 'x');
CREATE UNIQUE INDEX ab ON t (a, b);
-- == a new constant column beside an old one, unique | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b text DEFAULT 'x' NOT NULL, UNIQUE (a, b));
-- == a new column with a value of its own for each row, unique | applies | backfill t.a=gen_random_uuid()
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a uuid NOT NULL UNIQUE);
-- == a new nullable column, unique | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text UNIQUE);
