-- A sequence that a column owns and takes its default from is part of that column. One that is merely owned is listed:
-- nothing else would show it.
SELECT n.nspname AS schema, c.relname AS name, s.seqstart AS start, s.seqincrement AS increment
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND NOT EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype IN ('e', 'i'))
   AND NOT EXISTS (SELECT FROM pg_depend o
                     JOIN pg_attrdef f ON f.adrelid = o.refobjid AND f.adnum = o.refobjsubid
                     JOIN pg_depend u ON u.classid = 'pg_attrdef'::regclass AND u.objid = f.oid
                                     AND u.refclassid = 'pg_class'::regclass AND u.refobjid = c.oid
                    WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype = 'a'
                      AND pg_get_expr(f.adbin, f.adrelid) = format('nextval(%L::regclass)', c.oid::regclass))
 ORDER BY 1, 2
