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
-- what the owner has is no news, nor what every new database grants
SELECT 'privileges', CASE g.kind WHEN 'schema' THEN '' ELSE g.nspname END, g.name, g.kind || ': ' || string_agg(g.granted, '; ' ORDER BY g.granted)
  FROM (SELECT o.kind, o.nspname, o.name,
               string_agg(p.privilege_type || CASE WHEN p.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END, ', ' ORDER BY p.privilege_type)
                   || ' to ' || CASE WHEN p.grantee = 0 THEN 'PUBLIC' ELSE coalesce((SELECT quote_ident(r.rolname) FROM pg_roles r WHERE r.oid = p.grantee), p.grantee::text) END AS granted
          FROM (SELECT CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' ELSE 'table' END AS kind, n.nspname, c.relname::text AS name, c.oid,
                       c.relacl AS acl, c.relowner AS owner
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[]) AND c.relacl IS NOT NULL AND NOT c.relispartition
                 UNION ALL
                SELECT 'column', n.nspname, c.relname || '.' || a.attname, c.oid, a.attacl, c.relowner
                  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[]) AND a.attacl IS NOT NULL AND NOT a.attisdropped AND NOT c.relispartition
                 UNION ALL
                SELECT 'schema', n.nspname, n.nspname::text, n.oid, n.nspacl, n.nspowner
                  FROM pg_namespace n
                 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[]) AND n.nspacl IS NOT NULL
                 UNION ALL
                SELECT 'function', n.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', p.oid, p.proacl, p.proowner
                  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[]) AND p.proacl IS NOT NULL
                   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
                 UNION ALL
                SELECT 'type', n.nspname, t.typname::text, t.oid, t.typacl, t.typowner
                  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[]) AND t.typacl IS NOT NULL
                   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')) o
         CROSS JOIN LATERAL unnest(o.acl) AS item
         CROSS JOIN LATERAL aclexplode(ARRAY[item]) AS p
         WHERE p.grantee <> o.owner
           AND NOT (o.kind = 'schema' AND item = ANY (SELECT unnest(i.initprivs) FROM pg_init_privs i
                                                       WHERE i.classoid = 'pg_namespace'::regclass AND i.objoid = o.oid))
         GROUP BY o.kind, o.nspname, o.name, p.grantee
         UNION ALL
        -- of functions everybody has EXECUTE until somebody takes it away
        SELECT 'function', n.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', 'none to PUBLIC'
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
         WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[]) AND p.proacl IS NOT NULL
           AND NOT EXISTS (SELECT FROM aclexplode(p.proacl) AS x WHERE x.grantee = 0)
           AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')) g
 GROUP BY g.kind, g.nspname, g.name
UNION ALL
SELECT 'owner', '', quote_ident(r.rolname), current_user || ': ' || string_agg(c.relname, ', ' ORDER BY c.relname)
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_roles r ON r.oid = c.relowner
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('r', 'p', 'S')
   AND NOT c.relispartition
   AND NOT pg_has_role(c.relowner, 'USAGE')
 GROUP BY r.rolname
 ORDER BY 1, 2, 3, 4
