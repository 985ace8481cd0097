-- == an enum type comes | refused: mood
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- == an enum type goes | refused: mood
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
-- == a label more | refused: mood
CREATE TYPE mood AS ENUM ('sad', 'ok');
-- to
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
-- == labels in another order | refused: mood
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
-- == no labels | refused: mood
CREATE TYPE mood AS ENUM ();
-- to
CREATE TYPE mood AS ENUM ('sad');
-- == an enum type without labels comes | refused: mood
-- to
CREATE TYPE mood AS ENUM ();
