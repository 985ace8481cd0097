SELECT current_database() AS "CONSTRAINT_CATALOG",
       n.nspname AS "CONSTRAINT_SCHEMA",
       k.conname AS "CONSTRAINT_NAME",
       c.relname AS "TABLE_NAME",
       CASE k.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE' WHEN 'f' THEN 'FOREIGN KEY' WHEN 'c' THEN 'CHECK' ELSE 'UNKNOWN' END
           AS "CONSTRAINT_TYPE",
       CASE WHEN k.condeferrable THEN 'YES' ELSE 'NO' END AS "IS_DEFERRABLE",
       CASE WHEN k.condeferred THEN 'YES' ELSE 'NO' END AS "INITIALLY_DEFERRED",
       json_build_object(
           'name', k.conname,
           'kind', k.contype::text,
           'columns', CASE cardinality(k.conkey) WHEN 1 THEN json_build_array((SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]))
                      ELSE (SELECT json_agg(a.attname ORDER BY x.ord)
                         FROM unnest(k.conkey) WITH ORDINALITY AS x (attnum, ord)
                         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.attnum) END,
           'targetSchema', tn.nspname,
           'target', t.relname,
           'targetColumns', CASE cardinality(k.confkey) WHEN 1 THEN json_build_array((SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1]))
                      ELSE (SELECT json_agg(a.attname ORDER BY x.ord)
                               FROM unnest(k.confkey) WITH ORDINALITY AS x (attnum, ord)
                               JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = x.attnum) END,
           'onDelete', k.confdeltype::text,
           'onUpdate', k.confupdtype::text,
           'deferrable', k.condeferrable,
           'deferred', k.condeferred,
           'nullsNotDistinct', CASE WHEN k.contype = 'u' THEN coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) ELSE false END,
           'expression', CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END
       )::text AS "FACTS"
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_class t ON t.oid = k.confrelid
  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND k.contype IN ('p', 'u', 'f', 'c', 'x')
   AND k.conparentid = 0
   AND c.relkind IN ('r', 'p')
   AND NOT c.relispartition
 ORDER BY 2, 4, 3
