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
