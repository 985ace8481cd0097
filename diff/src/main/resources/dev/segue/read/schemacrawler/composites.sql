-- No rows of tables or views: those types have a relation of another kind.
SELECT n.nspname AS schema, t.typname AS name, a.names, a.types, a.collations, a.comments,
       coalesce(obj_description(t.oid, 'pg_type'), '') AS comment
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
 CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(a.attname::text ORDER BY a.attnum), '{}') AS names,
           coalesce(array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum), '{}') AS types,
           coalesce(array_agg(CASE WHEN a.attcollation <> b.typcollation THEN l.collname::text ELSE '' END ORDER BY a.attnum), '{}') AS collations,
           coalesce(array_agg(coalesce(col_description(c.oid, a.attnum), '') ORDER BY a.attnum), '{}') AS comments
      FROM pg_attribute a
      JOIN pg_type b ON b.oid = a.atttypid
      LEFT JOIN pg_collation l ON l.oid = a.attcollation
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) a
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
 ORDER BY 1, 2
