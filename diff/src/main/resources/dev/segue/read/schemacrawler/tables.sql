SELECT current_database() AS "TABLE_CAT",
       n.nspname AS "TABLE_SCHEM",
       c.relname AS "TABLE_NAME",
       'TABLE' AS "TABLE_TYPE",
       d.description AS "REMARKS",
       jsonb_build_object(
           'schema', n.nspname,
           'name', c.relname,
           'comment', d.description,
           'rows', c.reltuples::bigint,
           'columns', (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
           'constraints', (SELECT count(*) FROM pg_constraint k
                            WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0),
           -- each key or exclusion constraint has one index of its own, which is not counted; no catalog index leads from there to here
           'indexes', (SELECT count(*) FROM pg_index i WHERE i.indrelid = c.oid)
                    - (SELECT count(*) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x'))
       )::text AS "FACTS"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('r', 'p')
   AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
 ORDER BY 2, 3
