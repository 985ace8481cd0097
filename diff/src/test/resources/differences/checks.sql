-- == a check comes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- == a check goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- == another condition | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a >= 0));
-- == spelled otherwise | same
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a>0 and ((a) < 10)), s varchar(10) CONSTRAINT d CHECK (s in ('x', 'y')));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK ((a > 0) AND a < 10), s varchar(10) CONSTRAINT d CHECK (s = ANY (ARRAY['x', 'y'])));
-- == a list in another order | same
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (s in ('x', 'y')));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (s in ('y', 'x')));
-- == one value more | applies
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (s in ('x', 'y')));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (s in ('x', 'y', 'z')));
-- == a value less | applies
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (s in ('x', 'y', 'z')));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (s in ('x', 'y')));
-- == a check at the table | same
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, CONSTRAINT c CHECK (a > 0));
-- == a check of two columns | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, CONSTRAINT c CHECK (a < b));
-- == a check under another name | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT d CHECK (a > 0));
-- == a check that was never validated | refused: NOT VALID
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
-- == a check that children do not inherit | refused: NO INHERIT
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0) NO INHERIT);
-- == a check that is not enforced | refused: NOT ENFORCED | from 18
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0) NOT ENFORCED);
-- == two checks of one name on two tables | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
CREATE TABLE u (id bigint PRIMARY KEY, a int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
CREATE TABLE u (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 1));
-- == a text with a quote | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text CONSTRAINT c CHECK (a <> 'it''s "so"'));
-- == a comment on a check | refused: comment
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT c ON t IS 'why';
-- == a check that was never validated goes with its column | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
-- == a list becomes a condition | applies
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (s in ('x', 'y')));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, s varchar(10) CONSTRAINT d CHECK (length(s) = 1));
-- == between is two comparisons | same
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a BETWEEN 1 AND 5));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int CONSTRAINT c CHECK (a >= 1 AND a <= 5));
-- == a check of two columns changes, and one of them goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a integer, b integer, CONSTRAINT c CHECK (a > 0 OR b > 0));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, b integer CONSTRAINT c CHECK (b > 0));
-- == a check of two columns changes, and one of them is renamed | applies | rename t.start_date=starts_on
CREATE TABLE t (id bigint PRIMARY KEY, start_date date, end_date date, CONSTRAINT c CHECK (start_date < end_date));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, starts_on date, end_date date, CONSTRAINT c CHECK (starts_on <= end_date));
-- == another condition under a name that is in use | refused: takes a name that is in use
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT c1 CHECK (a IN (1, 2)), b integer CONSTRAINT c2 UNIQUE);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT c2 CHECK (a IN (1, 3)), b integer);
-- == a comment on a check that changes | refused: comment
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT c CHECK (a > 0));
COMMENT ON CONSTRAINT c ON t IS 'why';
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a integer CONSTRAINT c CHECK (a > 1));
COMMENT ON CONSTRAINT c ON t IS 'why';
