-- Who reads a column or table, and who may: what a change has to mind, and no difference. Columns: kind, schema, subject, part, what, value.
WITH tables AS MATERIALIZED (
    SELECT c.oid, c.relname, c.relowner, n.nspname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
       AND c.relkind IN ('r', 'p')
       AND NOT c.relispartition
)
-- a view of any schema
SELECT DISTINCT 'DEPENDENT' AS kind, t.nspname AS schema, t.relname AS subject, coalesce(a.attname, '') AS part,
       CASE v.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' ELSE 'rule on ' END || v.oid::regclass AS what,
       'reads it' AS value
  FROM tables t
  JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid AND d.classid = 'pg_rewrite'::regclass
  JOIN pg_rewrite r ON r.oid = d.objid
  JOIN pg_class v ON v.oid = r.ev_class AND v.oid <> t.oid
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
UNION ALL
-- a privilege of a single column
SELECT 'PRIVILEGE', t.nspname, t.relname, a.attname, p.privilege_type || CASE WHEN p.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END,
       CASE WHEN p.grantee = 0 THEN 'PUBLIC' ELSE (SELECT o.rolname FROM pg_roles o WHERE o.oid = p.grantee) END
  FROM tables t
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attacl IS NOT NULL AND NOT a.attisdropped
 CROSS JOIN LATERAL aclexplode(a.attacl) AS p
 WHERE p.grantee <> t.relowner
 ORDER BY 1, 2, 3, 4, 5, 6
