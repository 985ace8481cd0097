-- Longer texts and more digits, with keys, checks and defaults that must survive the way back; checks are renamed and dropped at once.
-- == before
CREATE TABLE parts (id bigint PRIMARY KEY, code varchar(20) DEFAULT 'x' NOT NULL CONSTRAINT parts_code_key UNIQUE CONSTRAINT parts_code_check CHECK (code <> ''),
    price numeric(10,2), memo varchar(10), free varchar,
    kind varchar(9) CONSTRAINT parts_kind_check CHECK (kind <> ''), place varchar(9) CONSTRAINT parts_place CHECK (place <> ''));
CREATE INDEX parts_price_idx ON parts (price DESC, id) INCLUDE (memo);
COMMENT ON COLUMN parts.memo IS 'short';
-- == seed
INSERT INTO parts VALUES (1, 'a', 1.5, 'm', 'f', 'k', 'p'), (2, 'b', NULL, NULL, NULL, NULL, NULL);
-- == after
CREATE TABLE parts (id bigint PRIMARY KEY, code varchar(50) DEFAULT 'x' NOT NULL CONSTRAINT parts_code_key UNIQUE CONSTRAINT parts_code_check CHECK (code <> ''),
    price numeric(14,2), memo text, free text,
    kind varchar(15) CONSTRAINT parts_kind_filled CHECK (kind <> ''), place varchar(15));
CREATE INDEX parts_price_idx ON parts (price DESC, id) INCLUDE (memo);
COMMENT ON COLUMN parts.memo IS 'short';
-- == hazards
-- SG-H001
-- SG-H008
-- SG-H014
