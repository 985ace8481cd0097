SELECT current_database() AS "TABLE_CAT",
       n.nspname AS "TABLE_SCHEM",
       c.relname AS "TABLE_NAME",
       'TABLE' AS "TABLE_TYPE",
       d.description AS "REMARKS",
       json_build_object(
           'schema', n.nspname,
           'name', c.relname,
           'comment', d.description,
           'rows', c.reltuples::bigint,
           'columns', c.relnatts - coalesce(gone.number, 0),
           'constraints', coalesce(constraints.number, 0),
           -- each key or exclusion constraint has one index of its own, which is not counted; no catalog index leads from there to here
           'indexes', coalesce(indexes.number, 0) - coalesce(constraints.indexes, 0)
       )::text AS "FACTS"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN (SELECT a.attrelid, count(*) AS number FROM pg_attribute a WHERE a.attisdropped GROUP BY 1) gone ON gone.attrelid = c.oid
  LEFT JOIN (SELECT k.conrelid, count(*) FILTER (WHERE k.conparentid = 0) AS number, count(*) FILTER (WHERE k.contype IN ('p', 'u', 'x')) AS indexes
               FROM pg_constraint k WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') GROUP BY 1) constraints ON constraints.conrelid = c.oid
  LEFT JOIN (SELECT i.indrelid, count(*) AS number FROM pg_index i GROUP BY 1) indexes ON indexes.indrelid = c.oid
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('r', 'p')
   AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
 ORDER BY 2, 3
