-- == before
CREATE SCHEMA archive;
CREATE TYPE gone AS ENUM ('a', 'b');
CREATE TYPE "Kept" AS ENUM ('x');
CREATE TABLE claims (id bigint PRIMARY KEY, was gone, kept "Kept" NOT NULL);
CREATE TABLE old_claims (id bigint PRIMARY KEY, was gone NOT NULL DEFAULT 'b', more gone[]);
-- == seed
INSERT INTO claims VALUES (1, 'a', 'x'), (2, NULL, 'x');
INSERT INTO old_claims VALUES (1, 'b', '{a,b}');
-- == after
CREATE SCHEMA archive;
CREATE TYPE "Kept" AS ENUM ('x');
CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;
CREATE TYPE archive."Mood" AS ENUM ('low', 'high');
CREATE TABLE claims (id bigint PRIMARY KEY, kept "Kept" NOT NULL, mood mood NOT NULL, filed archive."Mood" DEFAULT 'high');
CREATE TABLE new_claims (id bigint PRIMARY KEY, mood mood, moods mood[]);
-- == answers
-- backfill claims.mood='sad'
-- == hazards
-- SG-H001
-- SG-H005
