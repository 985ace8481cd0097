SELECT 'partitions' AS kind, n.nspname AS schema, p.relname AS name, count(*)::text AS detail
  FROM pg_inherits h
  JOIN pg_class c ON c.oid = h.inhrelid AND c.relispartition AND c.relkind IN ('r', 'p', 'f')
  JOIN pg_class p ON p.oid = h.inhparent
  JOIN pg_namespace n ON n.oid = p.relnamespace
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
 GROUP BY 1, 2, 3
UNION ALL
SELECT 'extension', '', x.extname, x.extversion
  FROM pg_extension x
 WHERE EXISTS (SELECT FROM pg_depend e
                 JOIN pg_namespace n ON n.nspname = ANY (current_setting('segue.read_schemas')::name[])
                WHERE e.refclassid = 'pg_extension'::regclass AND e.refobjid = x.oid AND e.deptype = 'e'
                  AND (e.objid IN (SELECT c.oid FROM pg_class c WHERE c.relnamespace = n.oid)
                    OR e.objid IN (SELECT t.oid FROM pg_type t WHERE t.typnamespace = n.oid)
                    OR e.objid IN (SELECT f.oid FROM pg_proc f WHERE f.pronamespace = n.oid)))
UNION ALL
SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END, n.nspname, c.relname,
       (SELECT string_agg(DISTINCT d.refobjid::regclass::text || coalesce('.' || a.attname, ''), ', ')
          FROM pg_rewrite r
          JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                          AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
          LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
         WHERE r.ev_class = c.oid)
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('v', 'm', 'f')
   AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
UNION ALL
SELECT 'trigger', n.nspname, g.tgname, c.relname
  FROM pg_trigger g
  JOIN pg_class c ON c.oid = g.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND NOT g.tgisinternal
   AND NOT c.relispartition
UNION ALL
SELECT 'policy', n.nspname, p.polname, c.relname
  FROM pg_policy p
  JOIN pg_class c ON c.oid = p.polrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
UNION ALL
SELECT CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'composite type' END, n.nspname, t.typname,
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_class c ON c.oid = t.typrelid
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND (t.typtype IN ('d', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
UNION ALL
SELECT 'owned schema', '', n.nspname, NULL
  FROM pg_namespace n
 WHERE n.nspname IN (current_setting('segue.history_schema'), 'segue_trash')
 ORDER BY 1, 2, 3, 4
