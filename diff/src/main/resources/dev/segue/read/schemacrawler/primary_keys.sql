SELECT current_database() AS "TABLE_CAT",
       n.nspname AS "TABLE_SCHEM",
       c.relname AS "TABLE_NAME",
       k.conname AS "PK_NAME",
       a.attname AS "COLUMN_NAME",
       x.ord AS "KEY_SEQ"
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS x (attnum, ord)
  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.attnum
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND k.contype = 'p'
   AND NOT c.relispartition
 ORDER BY 2, 3, x.ord
