-- Names that need quotes: reserved words, quotes, spaces, capitals, letters outside ASCII, 63 bytes.
-- == before
CREATE TABLE "Order" ("select" bigint PRIMARY KEY, "größe" varchar(20) NOT NULL, "a""b c" integer, "it's" text,
    a23456789_123456789_123456789_123456789_123456789_123456789_123 varchar(30) NOT NULL, "user" bigint CONSTRAINT "Order.user" REFERENCES "Order");
CREATE UNIQUE INDEX "Größe ""1""" ON "Order" ("größe");
CREATE INDEX a23456789_123456789_123456789_123456789_123456789_123456789_idx ON "Order" (a23456789_123456789_123456789_123456789_123456789_123456789_123);
-- == seed
INSERT INTO "Order" VALUES (1, 'a', 1, 'x', 'y', 1), (2, 'b', NULL, NULL, 'z', NULL);
-- == after
CREATE TABLE "Order" ("select" bigint PRIMARY KEY, "Größe" varchar(20) NOT NULL, "it's" text,
    "b23456789_123456789_123456789_123456789_123456789_123456789_%'""" varchar(30) NOT NULL, "from" bigint CONSTRAINT "Order.user" REFERENCES "Order", "all" text NOT NULL);
CREATE UNIQUE INDEX "Größe ""1""" ON "Order" ("Größe");
CREATE INDEX a23456789_123456789_123456789_123456789_123456789_123456789_idx ON "Order" ("b23456789_123456789_123456789_123456789_123456789_123456789_%'""");
CREATE INDEX "it's" ON "Order" ("it's");
CREATE TABLE "table" (id bigint PRIMARY KEY, "Order" bigint CONSTRAINT "table->Order" REFERENCES "Order");
CREATE INDEX "table ""x""" ON "table" ("Order");
COMMENT ON TABLE "table" IS '$segue$ it''s';
-- == answers
-- rename Order.größe=Größe
-- rename Order.user=from
-- rename Order.a23456789_123456789_123456789_123456789_123456789_123456789_123=b23456789_123456789_123456789_123456789_123456789_123456789_%'"
-- new Order.all
-- backfill Order.all="größe" || '''"'
-- == overlap
SELECT "select" FROM "Order" WHERE "größe" IS DISTINCT FROM "Größe" OR "user" IS DISTINCT FROM "from" OR "all" IS NULL
-- == hazards
-- SG-H001
-- SG-H004
-- SG-H005
-- SG-H013
