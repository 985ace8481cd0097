-- == before
CREATE SCHEMA archive;
CREATE TYPE kept AS (a int, b json);
CREATE TYPE gone_inner AS (a int);
CREATE TYPE gone AS (g gone_inner[], b text);
CREATE TABLE claims (id bigint PRIMARY KEY, was gone, kept kept NOT NULL, maybe kept, more kept[]);
CREATE TABLE old_claims (id bigint PRIMARY KEY, was gone NOT NULL, more gone[]);
-- == seed
INSERT INTO claims VALUES (1, ROW(ARRAY[ROW(1)::gone_inner], 'x'), ROW(1, '{}'), ROW(NULL, '[]'), ARRAY[ROW(1, NULL)::kept]), (2, NULL, ROW(NULL, NULL), ROW(3, NULL), NULL);
INSERT INTO old_claims VALUES (1, ROW('{}', NULL), NULL);
-- == after
CREATE SCHEMA archive;
CREATE TYPE kept AS (a int, b json);
CREATE TYPE archive.z AS (x varchar(9) COLLATE "C", y numeric(5,2));
CREATE TYPE "Address of" AS (z archive.z, street varchar(40));
COMMENT ON TYPE "Address of" IS 'where';
COMMENT ON COLUMN "Address of".street IS 'with number';
CREATE TABLE claims (id bigint PRIMARY KEY, held kept NOT NULL, maybe kept NOT NULL, many kept[], place "Address of" NOT NULL, spare archive.z DEFAULT ROW('a', NULL));
CREATE TABLE new_claims (id bigint PRIMARY KEY, place "Address of", places "Address of"[]);
-- == answers
-- rename claims.kept=held
-- rename claims.more=many
-- backfill claims.place=ROW(ROW('n', NULL)::archive.z, NULL)::"Address of"
-- backfill claims.maybe=ROW(0, NULL)::kept
-- == hazards
-- SG-H001
-- SG-H005
