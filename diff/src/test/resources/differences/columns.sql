-- == a nullable column | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- == a column with a default | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a boolean DEFAULT false NOT NULL);
-- == a column goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
-- == a NOT NULL column | asks: --backfill t.a=
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- == a NOT NULL column with a value | applies | backfill t.a='none'
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- == a column that looks like another | asks: --rename t.mail=email
CREATE TABLE t (id bigint PRIMARY KEY, mail text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, email text);
-- == a said rename | applies | rename t.mail=email
CREATE TABLE t (id bigint PRIMARY KEY, mail text NOT NULL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, email text NOT NULL);
-- == a rename denied | applies | new t.email
CREATE TABLE t (id bigint PRIMARY KEY, mail text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, email text);
-- == NOT NULL comes | applies | backfill t.a='none'
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- == NOT NULL comes without a value | asks: --backfill t.a=
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- == NOT NULL goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- == NOT NULL as a table constraint | same | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, CONSTRAINT a_is_there NOT NULL a);
-- == NOT NULL that was not validated | refused: NOT VALID | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ADD CONSTRAINT a_is_there NOT NULL a NOT VALID;
-- == NOT NULL that children do not inherit | refused: NO INHERIT | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text CONSTRAINT a_is_there NOT NULL NO INHERIT);
-- == another collation | refused: collation
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "C");
-- == the same collation | same
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "default");
-- == a new column with a collation | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "C");
-- == a comment on a column | refused: comment
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
COMMENT ON COLUMN t.a IS 'the a';
-- == a comment on a new column | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
COMMENT ON COLUMN t.a IS 'the a';
-- == storage of a column | refused: storage
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
-- == storage of the type | same
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTENDED;
-- == compression of a column | refused: compression
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text COMPRESSION pglz);
-- == statistics of a column | refused: statistics target
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER COLUMN a SET STATISTICS 500;
-- == options of a column | refused: n_distinct
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5);
-- == a generated column | refused: generated
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- == another generated value | refused: generated
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 3) STORED);
-- == the same generated value | same
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a*2) STORED);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS ((a * 2)) STORED);
-- == a virtual column that becomes plain | refused: generated | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- == a new virtual column | refused: generated | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- == virtual instead of stored | refused: generated | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) STORED);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL);
-- == two columns at once | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text, b integer DEFAULT 5);
-- == a column with storage goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
-- == a renamed column with storage | applies | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
-- == a new column with storage | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
-- == a renamed column that a generated one reads | refused: generated | rename t.email=mail
CREATE TABLE t (id bigint PRIMARY KEY, email text, key text GENERATED ALWAYS AS (lower(email)) STORED);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, mail text, key text GENERATED ALWAYS AS (lower(mail)) STORED);
-- == a renamed column with a comment | applies | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
COMMENT ON COLUMN t.a IS 'the a';
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
COMMENT ON COLUMN t.b IS 'the a';
-- == a renamed column with storage on both sides | refused: "EXTERNAL" would be lost, since the column is built anew beside the former one | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
ALTER TABLE t ALTER b SET STORAGE EXTERNAL;
-- == a new column that is stored otherwise | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text COLLATE "C" DEFAULT 'x' NOT NULL);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER a SET COMPRESSION pglz;
-- == a renamed column in an index with storage parameters on both sides | applies | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (a) WITH (fillfactor = 70);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
CREATE INDEX i ON t (b) WITH (fillfactor = 70);
-- == a renamed column in an index that gets other storage parameters | applies | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text, c text);
CREATE INDEX i ON t (c) INCLUDE (a) WITH (fillfactor = 70);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text, c text);
CREATE INDEX i ON t (c) INCLUDE (b) WITH (fillfactor = 80);
-- == a renamed column in an index NULLS NOT DISTINCT | applies | from 15 | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
CREATE UNIQUE INDEX i ON t (b) NULLS NOT DISTINCT;
-- == a renamed column in an expression of an index with storage parameters | refused: "fillfactor=70" would be lost, since the index may be built anew beside the former one | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
CREATE INDEX i ON t (lower(a)) WITH (fillfactor = 70);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text);
CREATE INDEX i ON t (lower(b)) WITH (fillfactor = 70);
-- == a renamed column in a key with payload on both sides | refused: "INCLUDE (c)" would be lost, since the constraint is built anew beside the former one | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text, c text, CONSTRAINT u UNIQUE (a) INCLUDE (c));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text, c text, CONSTRAINT u UNIQUE (b) INCLUDE (c));
-- == a renamed column beside an index with storage parameters | applies | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text, c text);
CREATE INDEX i ON t (c) WITH (fillfactor = 70);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text, c text);
CREATE INDEX i ON t (c) WITH (fillfactor = 70);
-- == a rename and a new column of the former name | refused: until the contract another column still has that name | rename t.a=b
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b text, a integer);
-- == a column goes that a generated one reads | refused: generated column g still reads it
CREATE TABLE t (id bigint PRIMARY KEY, a text, g text GENERATED ALWAYS AS (lower(a)) STORED);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, g text GENERATED ALWAYS AS ('x') STORED);
-- == a column goes that a virtual one reads | refused: generated column g still reads it | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a text, g text GENERATED ALWAYS AS (lower(a)) VIRTUAL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, g text GENERATED ALWAYS AS ('x') VIRTUAL);
