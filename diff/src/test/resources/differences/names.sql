-- == capitals | applies
CREATE TABLE "User" ("Id" bigint PRIMARY KEY);
-- to
CREATE TABLE "User" ("Id" bigint PRIMARY KEY, "firstName" text NOT NULL DEFAULT 'x' CONSTRAINT "Check" CHECK ("firstName" <> ''));
CREATE INDEX "Index" ON "User" ("firstName");
-- == keywords | applies
CREATE TABLE "order" ("select" bigint PRIMARY KEY);
-- to
CREATE TABLE "order" ("select" bigint PRIMARY KEY, "from" text CONSTRAINT "unique" UNIQUE, "where" int);
CREATE INDEX "group" ON "order" ("where");
-- == quotes and dots | applies
CREATE TABLE "a""b.c" ("d.e""f" bigint PRIMARY KEY);
-- to
CREATE TABLE "a""b.c" ("d.e""f" bigint PRIMARY KEY, "g;--h" int CONSTRAINT "i'j" CHECK ("g;--h" > 0));
CREATE INDEX "k/*l" ON "a""b.c" ("g;--h");
-- == inner spaces and letters of many | applies
CREATE TABLE "größe  und mehr" ("日本 語" bigint PRIMARY KEY);
-- to
CREATE TABLE "größe  und mehr" ("日本 語" bigint PRIMARY KEY, "ναι" int CONSTRAINT "да" UNIQUE);
-- == capitals differ | applies | new Users
CREATE TABLE users (id bigint PRIMARY KEY);
-- to
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE "Users" (id bigint PRIMARY KEY);
-- == 63 bytes | applies
CREATE TABLE t23456789012345678901234567890123456789012345678901234567890123 (id bigint PRIMARY KEY);
-- to
CREATE TABLE t23456789012345678901234567890123456789012345678901234567890123 (id bigint PRIMARY KEY, c2345678901234567890123456789012345678901234567890123456789012 int UNIQUE);
-- == a quoted name that needs no quotes | same
CREATE TABLE t (id bigint PRIMARY KEY);
-- to
CREATE TABLE "t" ("id" bigint PRIMARY KEY);
-- == a hostile rename | applies | rename User.mail=e"mail
CREATE TABLE "User" (id bigint PRIMARY KEY, mail text);
-- to
CREATE TABLE "User" (id bigint PRIMARY KEY, "e""mail" text);
-- == a dollar and an underscore | applies
CREATE TABLE _t$1 (_id$ bigint PRIMARY KEY);
-- to
CREATE TABLE _t$1 (_id$ bigint PRIMARY KEY, a$ text);
