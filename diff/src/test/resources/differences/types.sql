-- == other names of the same types | same
CREATE TABLE t (id int8 PRIMARY KEY, a varchar(10), b int4, c bool, d decimal(10, 2), e float8, f timestamptz, g char, h timestamp(3), i float(10));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a character varying(10), b integer, c boolean, d numeric(10,2), e double precision, f timestamp with time zone, g character(1), h timestamp(3) without time zone, i real);
-- == varchar grows | applies
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(10));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20));
-- == varchar becomes text | applies
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(10));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- == numeric with more digits | applies
CREATE TABLE t (id bigint PRIMARY KEY, a numeric(10,2));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a numeric(14,2));
-- == text becomes integer | refused: t.a
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a integer);
-- == an array | refused: t.a
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text[]);
-- == two dimensions of an array are one type | same
CREATE TABLE t (id bigint PRIMARY KEY, a text[][]);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text[]);
-- == new columns of many types | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a uuid, b jsonb, c json, d bytea, e interval day to second(3), f time(2), g timetz, h inet, i bit(3), j varbit(7), k numeric, m money, n xml, o int4range, p tsvector, q varchar, r char(5), s "char", t name, u oid, v point, w timestamp(0) with time zone[]) ;
-- == an enum type and its column | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id bigint PRIMARY KEY, a mood);
-- == a domain and its column | refused: positive
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE t (id bigint PRIMARY KEY, a positive);
-- == another check of a domain | refused: positive
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE t (id bigint PRIMARY KEY, a positive);
-- to
CREATE DOMAIN positive AS int CHECK (VALUE >= 0);
CREATE TABLE t (id bigint PRIMARY KEY, a positive);
-- == a domain instead of its base | refused: t.a
CREATE DOMAIN positive AS int;
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- to
CREATE DOMAIN positive AS int;
CREATE TABLE t (id bigint PRIMARY KEY, a positive);
-- == another default of a domain | refused: positive
CREATE DOMAIN positive AS int;
-- to
CREATE DOMAIN positive AS int DEFAULT 1 NOT NULL;
-- == a range type | refused: span
-- to
CREATE TYPE span AS RANGE (subtype = float8);
-- == another range type | refused: span
CREATE TYPE span AS RANGE (subtype = int4);
-- to
CREATE TYPE span AS RANGE (subtype = float8);
-- == character grows | refused: t.a
CREATE TABLE t (id bigint PRIMARY KEY, a char(5));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a char(9));
-- == timestamp with less precision | refused: t.a
CREATE TABLE t (id bigint PRIMARY KEY, a timestamp(6));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a timestamp(3));
-- == interval fields | refused: t.a
CREATE TABLE t (id bigint PRIMARY KEY, a interval);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a interval day to second);
-- == a comment on a domain | refused: positive
CREATE DOMAIN positive AS int;
-- to
CREATE DOMAIN positive AS int;
COMMENT ON DOMAIN positive IS 'more than none';
-- == varchar grows under a generated column | refused: generated
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(5), key text GENERATED ALWAYS AS (lower(a)) STORED);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(9), key text GENERATED ALWAYS AS (lower(a)) STORED);
-- == a new column of a domain with a check | refused: domain
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id bigint PRIMARY KEY, a positive);
-- == a new column of a domain without a check | applies
CREATE DOMAIN cents AS integer;
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE DOMAIN cents AS integer;
CREATE TABLE t (id bigint PRIMARY KEY, a cents);
-- == a renamed column of a domain with a check | refused: domain | rename t.a=b
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id bigint PRIMARY KEY, a positive);
-- to
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id bigint PRIMARY KEY, b positive);
-- == varchar grows under a renamed check | applies
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(5), CONSTRAINT c1 CHECK (a <> ''));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(9), CONSTRAINT c2 CHECK (a <> ''));
-- == a numeric with more places than digits | applies | from 15
CREATE TABLE t (id bigint PRIMARY KEY, a numeric(3,5));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a numeric(4,5));
-- == a column with a collation takes more | applies
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20) COLLATE "POSIX");
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(60) COLLATE "POSIX");
-- == varchar under a check becomes text | refused: its check changes as well
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(10) CONSTRAINT c CHECK (a <> 'x'));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text CONSTRAINT c CHECK (a <> 'x'));
-- == varchar with a storage of its own becomes longer | refused: its storage or compression is said
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20));
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(40));
ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
-- == varchar in the payload of a unique constraint becomes longer | refused: a unique constraint over it has options
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, "B, b" varchar(20), b varchar(20), CONSTRAINT u UNIQUE (a) INCLUDE (b));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, "B, b" varchar(20), b varchar(40), CONSTRAINT u UNIQUE (a) INCLUDE (b));
-- == varchar under a unique constraint with a fill factor becomes longer | refused: a unique constraint over it has options
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20), CONSTRAINT u UNIQUE (a) WITH (fillfactor = 70));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(40), CONSTRAINT u UNIQUE (a) WITH (fillfactor = 70));
-- == varchar beside a unique constraint with a payload becomes longer | applies
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b varchar(20), c varchar(20), CONSTRAINT u UNIQUE (a) INCLUDE (c));
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b varchar(40), c varchar(20), CONSTRAINT u UNIQUE (a) INCLUDE (c));
