-- Nullable, with a constant default, computed by an expression, with both, with a default that is evaluated per row.
-- == before
CREATE TABLE policies (id bigint PRIMARY KEY, paid_until date, number varchar(20) NOT NULL);
-- == seed
INSERT INTO policies VALUES (1, '2026-01-01', 'a'), (2, NULL, 'b');
-- == after
CREATE TABLE policies (id bigint PRIMARY KEY, paid_until date, number varchar(20) NOT NULL,
    note varchar(40), "Odd name" integer, active boolean DEFAULT true NOT NULL, auto_renew boolean NOT NULL,
    kind varchar(10) DEFAULT 'X' NOT NULL CONSTRAINT policies_kind_check CHECK (kind IN ('X', 'Y')),
    token uuid DEFAULT gen_random_uuid() NOT NULL, label text);
CREATE INDEX policies_note_idx ON policies (note);
CREATE UNIQUE INDEX policies_token_idx ON policies (token);
COMMENT ON COLUMN policies.note IS 'It''s for "people"';
-- == answers
-- backfill policies.auto_renew=paid_until IS NOT NULL
-- backfill policies.kind=CASE WHEN auto_renew THEN 'X' ELSE 'Y' END
-- backfill policies.label='Policy ' || number
-- == overlap
SELECT id FROM policies WHERE auto_renew IS NULL OR kind IS NULL OR token IS NULL
-- == hazards
-- SG-H001
-- SG-H002
-- SG-H011
-- SG-H013
