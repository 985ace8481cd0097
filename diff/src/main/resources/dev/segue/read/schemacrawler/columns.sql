SELECT current_database() AS "TABLE_CAT",
       n.nspname AS "TABLE_SCHEM",
       c.relname AS "TABLE_NAME",
       a.attname AS "COLUMN_NAME",
       a.attnum AS "ORDINAL_POSITION",
       1111 AS "DATA_TYPE",
       t.typname AS "TYPE_NAME",
       0 AS "COLUMN_SIZE",
       0 AS "DECIMAL_DIGITS",
       CASE WHEN a.attnotnull THEN 0 ELSE 1 END AS "NULLABLE",
       CASE WHEN a.attidentity = '' THEN 'NO' ELSE 'YES' END AS "IS_AUTOINCREMENT",
       CASE WHEN a.attgenerated = '' THEN 'NO' ELSE 'YES' END AS "IS_GENERATEDCOLUMN",
       d.description AS "REMARKS",
       NULL AS "COLUMN_DEF",
       jsonb_build_object(
           'name', a.attname,
           'type', format_type(a.atttypid, a.atttypmod),
           'notNull', a.attnotnull,
           'expression', pg_get_expr(f.adbin, f.adrelid),
           'identity', a.attidentity::text,
           'generated', a.attgenerated::text,
           'serial', s.relid IS NOT NULL AND pg_get_expr(f.adbin, f.adrelid) = format('nextval(%L::regclass)', s.relid::regclass),
           'collation', CASE WHEN a.attcollation <> t.typcollation THEN l.collname END,
           'comment', d.description,
           'position', a.attnum
       )::text AS "FACTS"
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
  LEFT JOIN pg_collation l ON l.oid = a.attcollation
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = a.attnum
  LEFT JOIN LATERAL (
      -- the sequence that this column owns and that its default depends on
      SELECT q.oid AS relid
        FROM pg_depend o
        JOIN pg_class q ON q.oid = o.objid AND q.relkind = 'S'
        JOIN pg_depend u ON u.classid = 'pg_attrdef'::regclass AND u.objid = f.oid
                        AND u.refclassid = 'pg_class'::regclass AND u.refobjid = q.oid
       WHERE o.classid = 'pg_class'::regclass AND o.deptype = 'a'
         AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
       LIMIT 1) s ON true
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('r', 'p')
   AND NOT c.relispartition
   AND a.attnum > 0
   AND NOT a.attisdropped
 ORDER BY 2, 3, a.attnum
