-- == a sequence comes | applies
-- to
CREATE SEQUENCE s INCREMENT 50;
-- == a sequence goes | applies
CREATE SEQUENCE s INCREMENT 50;
-- to
-- == another increment | applies
CREATE SEQUENCE s INCREMENT 1;
-- to
CREATE SEQUENCE s INCREMENT 50;
-- == defaults said | same
CREATE SEQUENCE s;
-- to
CREATE SEQUENCE s AS bigint INCREMENT BY 1 MINVALUE 1 NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE OWNED BY NONE;
-- == another type | refused: integer
CREATE SEQUENCE s;
-- to
CREATE SEQUENCE s AS integer;
-- == a smallest value | refused: MINVALUE 5
CREATE SEQUENCE s START 10;
-- to
CREATE SEQUENCE s MINVALUE 5 START 10;
-- == a greatest value | refused: MAXVALUE 1000
CREATE SEQUENCE s;
-- to
CREATE SEQUENCE s MAXVALUE 1000;
-- == a cycle | refused: CYCLE
CREATE SEQUENCE s;
-- to
CREATE SEQUENCE s CYCLE;
-- == a cache | refused: CACHE 20
CREATE SEQUENCE s;
-- to
CREATE SEQUENCE s CACHE 20;
-- == an owner | refused: owned by t.id
CREATE SEQUENCE s;
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE SEQUENCE s;
CREATE TABLE t (id bigint PRIMARY KEY);
ALTER SEQUENCE s OWNED BY t.id;
-- == a comment on a sequence | refused: comment
CREATE SEQUENCE s;
-- to
CREATE SEQUENCE s;
COMMENT ON SEQUENCE s IS 'ids';
-- == a new sequence with options | applies
-- to
CREATE SEQUENCE s AS integer INCREMENT BY 5 MINVALUE 5 MAXVALUE 1000 START WITH 10 CACHE 20 CYCLE;
CREATE SEQUENCE t INCREMENT BY -1 MINVALUE -20;
-- == a new sequence that is unlogged and has a cache | refused: unlogged | from 15
-- to
CREATE UNLOGGED SEQUENCE s CACHE 20;
-- == a sequence with a cache goes | applies
CREATE SEQUENCE s CACHE 20;
-- to
-- == a sequence that looks like another | asks: --rename s=r
CREATE SEQUENCE s INCREMENT 50;
-- to
CREATE SEQUENCE r INCREMENT 50;
-- == a default from a sequence of its own | applies
CREATE SEQUENCE s;
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE SEQUENCE s;
CREATE TABLE t (id bigint DEFAULT nextval('s') PRIMARY KEY);
-- == an unlogged sequence | refused: unlogged | from 15
CREATE SEQUENCE s;
-- to
CREATE UNLOGGED SEQUENCE s;
