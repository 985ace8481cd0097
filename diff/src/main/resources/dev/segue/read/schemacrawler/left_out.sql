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
SELECT 'owned schema', '', n.nspname, NULL
  FROM pg_namespace n
 WHERE n.nspname IN (current_setting('segue.history_schema'), 'segue_trash')
 ORDER BY 1, 2, 3, 4
