-- == partitions are nobody's concern | same
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE t_2025 PARTITION OF t FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
-- == a partitioned table comes | refused: partitioned
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
-- == a table becomes partitioned | refused: partitioned
CREATE TABLE t (id bigint, at date);
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY LIST (at);
-- == another key | refused: partitioned
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (id);
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
-- == a nullable column | applies
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, a text) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a partition key that is a renamed column | refused: partitioned | rename t.at=day
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
-- to
CREATE TABLE t (id bigint, day date) PARTITION BY RANGE (day);
-- == a partitioned table goes | refused: only plain tables into the trash
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
-- == an index | refused: only under a lock that stops every write
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX t_id ON t (id);
-- == an index goes | refused: only under a lock that stops every write
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX t_id ON t (id);
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a unique constraint | refused: only under a lock that stops every write
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, UNIQUE (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a unique constraint goes | refused: only under a lock that stops every write
CREATE TABLE t (id bigint, at date, UNIQUE (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a primary key | refused: only under a lock that stops every write
CREATE TABLE t (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a foreign key | refused: adds foreign key t_id_fkey there only at once
CREATE TABLE u (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE u (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint REFERENCES u, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a foreign key at a new column | refused: adds foreign key t_u_fkey there only at once
CREATE TABLE u (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE u (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint, at date, u bigint REFERENCES u) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a foreign key goes | refused: would add foreign key t_id_fkey only at once
CREATE TABLE u (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint REFERENCES u, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE u (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a foreign key to a partitioned table (older servers say NOT VALID of the copies that they keep for partitions) | applies | from 18
CREATE TABLE t (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE v (a bigint, b date);
-- to
CREATE TABLE t (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE v (a bigint, b date, CONSTRAINT v_fk FOREIGN KEY (a, b) REFERENCES t);
-- == a check | applies
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, CONSTRAINT t_positive CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a check goes | applies
CREATE TABLE t (id bigint, at date, CONSTRAINT t_positive CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == NOT NULL | applies
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint NOT NULL, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == NOT NULL with a value | applies | backfill t.a='x'
CREATE TABLE t (id bigint, at date, a text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, a text NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == NOT NULL goes | applies
CREATE TABLE t (id bigint NOT NULL, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a default | applies
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint DEFAULT 7, at date) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a new NOT NULL column with a value | applies | backfill t.a='x'
CREATE TABLE t (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, a text NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a column goes | applies
CREATE TABLE t (id bigint, at date, a text DEFAULT 'x' NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a column of the key goes | refused: t.at is part of its key
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
-- to
CREATE TABLE t (id bigint) PARTITION BY RANGE (id);
-- == a type that widens | applies
CREATE TABLE t (id bigint, at date, a varchar(5), PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, a varchar(9), PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a type in the key | refused: is part of its key
CREATE TABLE t (id bigint, a varchar(5)) PARTITION BY LIST (a);
-- to
CREATE TABLE t (id bigint, a varchar(9)) PARTITION BY LIST (a);
-- == a renamed column | applies | rename t.a=b
CREATE TABLE t (id bigint, at date, a text NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- to
CREATE TABLE t (id bigint, at date, b text NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- == a renamed column with an index | refused: would have to be built anew | rename t.a=b
CREATE TABLE t (id bigint, at date, a text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX t_a ON t (a);
-- to
CREATE TABLE t (id bigint, at date, b text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX t_a ON t (b);
-- == a renamed table | refused: is now called s | table t=s
CREATE TABLE t (id bigint, at date) PARTITION BY RANGE (at);
-- to
CREATE TABLE s (id bigint, at date) PARTITION BY RANGE (at);
