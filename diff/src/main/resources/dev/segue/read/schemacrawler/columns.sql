WITH serials AS MATERIALIZED (
    -- columns with a sequence that they own and that their default depends on
    SELECT o.refobjid AS attrelid, o.refobjsubid AS attnum, min(q.oid::bigint)::oid AS sequence
      FROM pg_class q
      JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = q.oid AND o.deptype = 'a'
                      AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0
      JOIN pg_attrdef f ON f.adrelid = o.refobjid AND f.adnum = o.refobjsubid
      JOIN pg_depend u ON u.classid = 'pg_attrdef'::regclass AND u.objid = f.oid
                      AND u.refclassid = 'pg_class'::regclass AND u.refobjid = q.oid
     WHERE q.relkind = 'S'
     GROUP BY 1, 2
)
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
       json_build_object(
           'name', a.attname,
           'type', format_type(a.atttypid, a.atttypmod),
           'notNull', a.attnotnull,
           'expression', pg_get_expr(f.adbin, f.adrelid),
           'identity', a.attidentity::text,
           'generated', a.attgenerated::text,
           'serial', s.sequence IS NOT NULL AND pg_get_expr(f.adbin, f.adrelid) = format('nextval(%L::regclass)', s.sequence::regclass),
           'collation', l.collname,
           'comment', d.description,
           'position', a.attnum
       )::text AS "FACTS"
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
  LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = a.attnum
  LEFT JOIN serials s ON s.attrelid = a.attrelid AND s.attnum = a.attnum
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('r', 'p')
   AND NOT c.relispartition
   AND a.attnum > 0
   AND NOT a.attisdropped
 ORDER BY 2, 3, a.attnum
