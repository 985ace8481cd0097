-- A key of two columns: backfills, queries for rows and references go along both.
-- == before
CREATE TABLE lines (order_id bigint, no integer, text varchar(20) NOT NULL, price numeric(8,2), CONSTRAINT lines_pkey PRIMARY KEY (order_id, no));
CREATE TABLE notes (id bigint PRIMARY KEY, order_id bigint, line_no integer, by_order bigint, by_no integer,
    CONSTRAINT notes_line_fk FOREIGN KEY (order_id, line_no) REFERENCES lines);
CREATE INDEX notes_line_idx ON notes (order_id, line_no);
CREATE INDEX notes_by_idx ON notes (by_order, by_no);
-- == seed
INSERT INTO lines VALUES (1, 1, 'a', 1), (1, 2, 'b', NULL);
INSERT INTO notes VALUES (1, 1, 2, 1, 1), (2, NULL, 2, NULL, NULL);
-- == after
CREATE TABLE lines (order_id bigint, no integer, label varchar(20) NOT NULL, price numeric(12,2), total numeric(12,2) NOT NULL, CONSTRAINT lines_pkey PRIMARY KEY (order_id, no),
    CONSTRAINT lines_label_key UNIQUE (order_id, label));
CREATE TABLE notes (id bigint PRIMARY KEY, order_id bigint, line_no integer, by_order bigint, by_no integer,
    CONSTRAINT notes_by_fk FOREIGN KEY (by_order, by_no) REFERENCES lines);
CREATE INDEX notes_line_idx ON notes (order_id, line_no);
CREATE INDEX notes_by_idx ON notes (by_order, by_no);
-- == answers
-- rename lines.text=label
-- new lines.total
-- backfill lines.total=coalesce(price, 0)
-- == overlap
SELECT order_id, no FROM lines WHERE text IS DISTINCT FROM label OR total IS NULL
-- == hazards
-- SG-H001
-- SG-H002
-- SG-H004
-- SG-H008
-- SG-H012
-- SG-H013
-- SG-H014
-- SG-H017
