-- A default comes, another changes, another goes.
-- == before
CREATE TABLE policies (id bigint PRIMARY KEY, a text, b text DEFAULT 'old', c integer DEFAULT 3);
-- == seed
INSERT INTO policies VALUES (1, 'a', 'b', 4);
-- == after
CREATE TABLE policies (id bigint PRIMARY KEY, a text DEFAULT 'it''s', b text DEFAULT 'new', c integer);
-- == hazards
-- SG-H015
