-- == a default comes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int DEFAULT 7);
-- == a default goes | applies
CREATE TABLE t (id bigint PRIMARY KEY, a int DEFAULT 7);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- == another default | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT 'x');
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT 'y');
-- == a cast in a default | same
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT 'x');
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT 'x'::text);
-- == spelled otherwise | same
CREATE TABLE t (id bigint PRIMARY KEY, a boolean DEFAULT 't', b date DEFAULT '2024-01-01', c int DEFAULT (1+1), d numeric DEFAULT 1.50, e varchar(5) DEFAULT 'x', f timestamp DEFAULT now(), g jsonb DEFAULT '{}');
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a boolean DEFAULT true, b date DEFAULT DATE '2024-01-01', c int DEFAULT 1 + 1, d numeric DEFAULT 1.50, e varchar(5) DEFAULT 'x'::varchar, f timestamp without time zone DEFAULT NOW ( ), g jsonb DEFAULT '{}'::jsonb);
-- == a default NULL is none | same
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT NULL);
-- == a default of the schema's own function | refused: function one
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- to
CREATE FUNCTION one() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE t (id bigint PRIMARY KEY, a int DEFAULT one());
-- == the schema's own function twice | same
CREATE FUNCTION one() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE t (id bigint PRIMARY KEY, a int DEFAULT one());
-- to
CREATE FUNCTION one() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE t (id bigint PRIMARY KEY, a int DEFAULT one());
-- == a hostile text | applies
CREATE TABLE t (id bigint PRIMARY KEY, a text);
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT E'it''s \\ a "quote"; -- $$ no comment %s');
-- == CURRENT_TIMESTAMP is not now() | applies
CREATE TABLE t (id bigint PRIMARY KEY, a timestamptz DEFAULT now());
-- to
CREATE TABLE t (id bigint PRIMARY KEY, a timestamptz DEFAULT CURRENT_TIMESTAMP);
