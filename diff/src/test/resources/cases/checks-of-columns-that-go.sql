-- Checks of a whole table change while columns that they name go, come or are renamed.
-- == before
CREATE TABLE stays (id bigint PRIMARY KEY, start_date date, end_date date, fax text, mail text,
    CONSTRAINT stays_dates CHECK (start_date <= end_date), CONSTRAINT stays_reachable CHECK (fax <> '' OR mail <> ''));
-- == seed
INSERT INTO stays VALUES (1, '2026-01-01', '2026-01-02', 'f', 'm');
-- == after
CREATE TABLE stays (id bigint PRIMARY KEY, starts_on date, end_date date, mail text, phone text,
    CONSTRAINT stays_dates CHECK (starts_on < end_date + 1), CONSTRAINT stays_reachable CHECK (phone <> '' OR mail <> ''));
-- == answers
-- rename stays.start_date=starts_on
-- new stays.phone
-- == overlap
SELECT id FROM stays WHERE start_date IS DISTINCT FROM starts_on
-- == hazards
-- SG-H001
-- SG-H005
-- SG-H012
