-- == an enum type comes | applies
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- == an enum type goes | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
-- == an enum type with casts comes | applies
-- to
CREATE TYPE "Mood of 'all'" AS ENUM ('it''s', 'o"k', '\');
CREATE CAST (varchar AS "Mood of 'all'") WITH INOUT AS IMPLICIT;
CREATE CAST ("Mood of 'all'" AS varchar) WITH INOUT AS IMPLICIT;
-- == an enum type with casts goes | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;
-- to
-- == casts come | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;
-- == casts go | refused: no longer cast
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- == an enum type and its columns come | applies
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id bigint PRIMARY KEY, m mood DEFAULT 'ok', n mood[]);
CREATE TABLE u (id bigint PRIMARY KEY, m mood NOT NULL);
-- == an enum type goes with its columns | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id bigint PRIMARY KEY, m mood DEFAULT 'ok', n mood[]);
CREATE TABLE u (id bigint PRIMARY KEY, m mood NOT NULL);
-- to
CREATE TABLE t (id bigint PRIMARY KEY);
-- == an enum type takes the name of a table that goes | refused: takes the name of a table
CREATE TABLE mood (id bigint PRIMARY KEY);
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- == a label more at the end | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id bigint PRIMARY KEY, m mood, n mood[]);
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (id bigint PRIMARY KEY, m mood, n mood[]);
-- == labels more everywhere, one of them a default | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id bigint PRIMARY KEY, m mood);
-- to
CREATE TYPE mood AS ENUM ('awful', 'bad', 'sad', 'so so', 'it''s ok', 'ok', 'happy', 'happier');
CREATE TABLE t (id bigint PRIMARY KEY, m mood DEFAULT 'happier', n mood DEFAULT 'awful');
-- == a label less | refused: loses happy
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- == another label | refused: loses sad
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
CREATE TYPE mood AS ENUM ('low', 'ok');
-- == labels in another order | refused: in another order
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
CREATE TYPE mood AS ENUM ('ok', 'sad');
-- == a label that came later | same
CREATE TYPE mood AS ENUM ('sad', 'happy');
ALTER TYPE mood ADD VALUE 'ok' BEFORE 'happy';
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- == a column of an enum type | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (id bigint PRIMARY KEY, m mood DEFAULT 'ok', n mood[]);
-- == a comment on an enum type | refused: comment
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
COMMENT ON TYPE mood IS 'moods';
-- == the first label | applies
CREATE TYPE mood AS ENUM ();
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- == an enum type without labels comes | applies
-- to
CREATE TYPE mood AS ENUM ();
-- == a NOT NULL column with a label as default, where no key is | applies
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (a bigint);
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (a bigint, m mood NOT NULL DEFAULT 'ok');
-- == a NOT NULL column with bytes as default, where no key is | applies
CREATE TABLE t (a bigint);
-- to
CREATE TABLE t (a bigint, m bytea NOT NULL DEFAULT '\x01');
-- == a table takes the name of an enum type that goes | refused: takes the name of a type
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
CREATE TABLE mood (id bigint PRIMARY KEY);
-- == a table takes the name of a domain that goes | refused: takes the name of a type
CREATE DOMAIN mood AS text;
-- to
CREATE TABLE mood (id bigint PRIMARY KEY);
-- == an enum type takes the name of a domain that goes | refused: takes the name of a table, sequence, index or other type
CREATE DOMAIN mood AS text;
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
