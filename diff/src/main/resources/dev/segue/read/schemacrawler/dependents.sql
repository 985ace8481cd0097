-- Who reads a column or table, and who changes its rows: what a change has to mind, and no difference. Columns: kind, schema, subject, part, what, value.
WITH tables AS MATERIALIZED (
    SELECT c.oid, c.relname, n.nspname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
       AND c.relkind IN ('r', 'p')
       AND NOT c.relispartition
)
-- a view of any schema, a function with an SQL body, a policy or rule of another table
SELECT DISTINCT 'DEPENDENT' AS kind, t.nspname AS schema, t.relname AS subject, coalesce(a.attname, '') AS part,
       CASE v.relkind WHEN 'v' THEN 'view ' || v.oid::regclass WHEN 'm' THEN 'materialized view ' || v.oid::regclass
                      ELSE pg_describe_object(d.classid, d.objid, 0) END AS what,
       'reads it' AS value
  FROM tables t
  JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
   AND d.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass, 'pg_policy'::regclass)
  LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
  LEFT JOIN pg_class v ON v.oid = r.ev_class
  LEFT JOIN pg_policy p ON d.classid = 'pg_policy'::regclass AND p.oid = d.objid
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
 WHERE coalesce(v.oid, p.polrelid, 0) <> t.oid
UNION ALL
-- what the table has itself: a trigger that fires for the column or looks at it, a policy, a rule, its place in a publication (generated
-- columns the catalog knows anyway)
SELECT DISTINCT 'DEPENDENT', t.nspname, t.relname, a.attname, pg_describe_object(d.classid, d.objid, 0), 'goes with the table'
  FROM tables t
  JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = t.oid
   AND d.classid IN ('pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass, 'pg_publication_rel'::regclass)
  LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
  LEFT JOIN pg_policy p ON d.classid = 'pg_policy'::regclass AND p.oid = d.objid
  LEFT JOIN pg_trigger g ON d.classid = 'pg_trigger'::regclass AND g.oid = d.objid AND NOT g.tgisinternal
  LEFT JOIN pg_publication_rel b ON d.classid = 'pg_publication_rel'::regclass AND b.oid = d.objid
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
 WHERE coalesce(r.ev_class, p.polrelid, g.tgrelid, b.prrelid) = t.oid
UNION ALL
-- a trigger that may change a column before its row is written: the text of its function names it, or its arguments do
SELECT 'WRITER', t.nspname, t.relname, a.attname, g.tgname, 'may change it'
  FROM tables t
  JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal AND g.tgenabled <> 'D'
                   AND g.tgtype & 3 = 3 AND g.tgtype & 20 <> 0 -- BEFORE and FOR EACH ROW; INSERT or UPDATE
                   AND left(g.tgname, 6) <> 'segue_'
  JOIN pg_proc p ON p.oid = g.tgfoid
 CROSS JOIN LATERAL (SELECT lower(p.prosrc || ' ' || replace(encode(g.tgargs, 'escape'), '\000', ' ')) AS text OFFSET 0) f
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
 WHERE position(lower(a.attname) IN f.text) > 0
   AND (a.attname !~ '^\w+$' OR f.text ~ ('\m' || lower(a.attname) || '\M'))
 ORDER BY 1, 2, 3, 4, 5, 6
