-- == a composite type comes | applies
-- to
CREATE TYPE pair AS (a varchar(3) COLLATE "C", "b of 'all'" numeric(5,2)[], c timestamp(3));
COMMENT ON TYPE pair IS 'both';
COMMENT ON COLUMN pair.a IS 'the first';
-- == a composite type goes | applies
CREATE TYPE pair AS (a int, b text);
-- to
-- == composite types in each other come | applies
-- to
CREATE TYPE z AS ENUM ('x', 'y');
CREATE TYPE c AS (a int, z z);
CREATE TYPE b AS (c c[], d int);
CREATE TYPE a AS (b b, c c);
CREATE TABLE t (id bigint PRIMARY KEY, a a, b b[], c c NOT NULL);
-- == composite types in each other go | applies
CREATE TYPE c AS (a int);
CREATE TYPE b AS (c c[], d int);
CREATE TYPE a AS (b b, c c);
CREATE TABLE t (id bigint PRIMARY KEY, a a);
CREATE TABLE u (id bigint PRIMARY KEY);
-- to
CREATE TABLE u (id bigint PRIMARY KEY);
-- == a composite type goes that another one has | refused: type b still has it
CREATE TYPE c AS (a int);
CREATE TYPE b AS (c c[], d int);
-- to
CREATE TYPE b AS (c int[], d int);
-- == a composite type goes that a column has | refused: t.p still has it
CREATE TYPE pair AS (a int, b text);
CREATE TABLE t (id bigint PRIMARY KEY, p pair);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, p int);
-- == a composite type takes the name of a sequence that goes | refused: takes the name
CREATE SEQUENCE pair;
-- to
CREATE TYPE pair AS (a int);
-- == a table takes the name of a composite type that goes | refused: in use
CREATE TYPE pair AS (a int);
-- to
CREATE TABLE pair (id bigint PRIMARY KEY);
-- == an attribute more | refused: attributes of composite type pair change
CREATE TYPE pair AS (a int);
CREATE TABLE t (id bigint PRIMARY KEY, p pair);
-- to
CREATE TYPE pair AS (a int, b int);
CREATE TABLE t (id bigint PRIMARY KEY, p pair);
-- == an attribute less | refused: attributes of composite type pair change
CREATE TYPE pair AS (a int, b int);
-- to
CREATE TYPE pair AS (a int);
-- == an attribute of another type | refused: attributes of composite type pair change
CREATE TYPE pair AS (a int, b text);
-- to
CREATE TYPE pair AS (a int, b varchar(3));
-- == an attribute of another collation | refused: attributes of composite type pair change
CREATE TYPE pair AS (a int, b text);
-- to
CREATE TYPE pair AS (a int, b text COLLATE "C");
-- == attributes in another order | refused: (b integer, a integer) instead of (a integer, b integer)
CREATE TYPE pair AS (a int, b int);
-- to
CREATE TYPE pair AS (b int, a int);
-- == an attribute that came later | same
CREATE TYPE pair AS (a int, x int);
ALTER TYPE pair DROP ATTRIBUTE x;
ALTER TYPE pair ADD ATTRIBUTE b int;
-- to
CREATE TYPE pair AS (a int, b int);
-- == a comment on a composite type | refused: comment
CREATE TYPE pair AS (a int);
-- to
CREATE TYPE pair AS (a int);
COMMENT ON TYPE pair IS 'one';
-- == a comment on an attribute | refused: comments on attributes
CREATE TYPE pair AS (a int);
COMMENT ON COLUMN pair.a IS 'one';
-- to
CREATE TYPE pair AS (a int);
COMMENT ON COLUMN pair.a IS 'first';
-- == an enum type becomes a composite type | refused: the type changes
CREATE TYPE pair AS ENUM ('a', 'b');
-- to
CREATE TYPE pair AS (a int, b int);
-- == a column of a composite type | applies
CREATE TYPE pair AS (a int, b int);
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TYPE pair AS (a int, b int);
CREATE TABLE t (id bigint PRIMARY KEY, p pair DEFAULT ROW(1, NULL), q pair[]);
-- == a label more of an enum type inside of composite types | applies
CREATE TYPE mood AS ENUM ('sad');
CREATE TYPE inner_pair AS (m mood, n mood[]);
CREATE TYPE pair AS (a int, p inner_pair[]);
CREATE TABLE t (id bigint PRIMARY KEY, p pair, q pair[]);
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE inner_pair AS (m mood, n mood[]);
CREATE TYPE pair AS (a int, p inner_pair[]);
CREATE TABLE t (id bigint PRIMARY KEY, p pair, q pair[]);
-- == a composite type takes the name of a domain that goes | refused: takes the name of a table, sequence, index or other type
CREATE DOMAIN pair AS text;
-- to
CREATE TYPE pair AS (a integer, b text);
