-- NOT NULL comes, with a value for NULLs; elsewhere it goes.
-- == before
CREATE TABLE policies (id bigint PRIMARY KEY, city text, street text NOT NULL, paid_until date);
-- == seed
INSERT INTO policies VALUES (1, NULL, 'x', NULL), (2, 'Graz', 'y', NULL);
-- == after
CREATE TABLE policies (id bigint PRIMARY KEY, city text NOT NULL, street text, paid_until date);
-- == answers
-- backfill policies.city=coalesce(street, '?')
-- == hazards
-- SG-H001
-- SG-H006
-- SG-H008
