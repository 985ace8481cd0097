-- A primary key over a column that may be NULL until now.
-- == before
CREATE TABLE log (id bigint, text text);
-- == seed
INSERT INTO log VALUES (1, 't');
-- == after
CREATE TABLE log (id bigint CONSTRAINT log_pkey PRIMARY KEY, text text);
-- == hazards
-- SG-H002
-- SG-H012
