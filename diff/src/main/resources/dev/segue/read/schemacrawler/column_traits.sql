-- What of columns the Catalog has no field for; only what is not usual. Columns: kind, schema, subject, part, what, value.
SELECT 'COLUMN' AS kind, n.nspname AS schema, c.relname AS subject, a.attname AS part, v.what, v.value
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
 CROSS JOIN LATERAL (VALUES
    ('storage', CASE WHEN a.attstorage <> t.typstorage THEN
        CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END),
    ('compression', CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END),
    -- none is -1 before PostgreSQL 17 and NULL from there on
    ('statistics target', CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END),
    ('options', (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(a.attoptions) AS o)),
    ('generated value', CASE WHEN a.attgenerated = 'v' THEN
        (SELECT 'virtual ' || pg_get_expr(f.adbin, f.adrelid) FROM pg_attrdef f WHERE f.adrelid = a.attrelid AND f.adnum = a.attnum) END)
    ) AS v (what, value)
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('r', 'p')
   AND NOT c.relispartition
   AND a.attnum > 0
   AND NOT a.attisdropped
   AND (a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL OR a.attgenerated = 'v')
   AND v.value IS NOT NULL
UNION ALL
SELECT 'COLUMN', n.nspname, c.relname, a.attname, 'NOT NULL',
       concat_ws(' ', CASE WHEN NOT k.convalidated THEN 'NOT VALID' END, CASE WHEN k.connoinherit THEN 'NO INHERIT' END,
                 'comment ' || obj_description(k.oid, 'pg_constraint'))
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND k.contype = 'n'
   AND NOT c.relispartition
   AND (NOT k.convalidated OR k.connoinherit
        OR k.oid IN (SELECT d.objoid FROM pg_description d WHERE d.classoid = 'pg_constraint'::regclass))
UNION ALL
-- the sequence of an identity or serial column; where it starts and what it is called are no difference, nor is a type that is the column's
SELECT 'COLUMN', n.nspname, c.relname, a.attname, v.what, v.value
  FROM pg_sequence s
  JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.deptype IN ('a', 'i')
                  AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
  JOIN pg_class c ON c.oid = d.refobjid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
 CROSS JOIN LATERAL (VALUES
    ('type of the sequence', CASE WHEN s.seqtypid <> CASE WHEN a.atttypid IN ('int2'::regtype, 'int4'::regtype) THEN a.atttypid ELSE 'int8'::regtype END
                                  THEN 'AS ' || format_type(s.seqtypid, NULL) END),
    ('comment of the sequence', obj_description(s.seqrelid, 'pg_class')),
    -- from PostgreSQL 15 on it is logged where its table is, unless somebody says otherwise
    ('persistence of the sequence', (SELECT CASE q.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'logged' END
                                       FROM pg_class q
                                      WHERE q.oid = s.seqrelid AND q.relpersistence <> c.relpersistence AND current_setting('server_version_num')::integer >= 150000)),
    ('increment of the sequence', CASE WHEN s.seqincrement <> 1 THEN 'INCREMENT BY ' || s.seqincrement END),
    ('bounds of the sequence', nullif(concat_ws(' ',
        CASE WHEN s.seqmin <> CASE WHEN s.seqincrement > 0 THEN 1 WHEN s.seqtypid = 'int2'::regtype THEN -32768
                                   WHEN s.seqtypid = 'int4'::regtype THEN -2147483648 ELSE -9223372036854775808 END
             THEN 'MINVALUE ' || s.seqmin END,
        CASE WHEN s.seqmax <> CASE WHEN s.seqincrement < 0 THEN -1 WHEN s.seqtypid = 'int2'::regtype THEN 32767
                                   WHEN s.seqtypid = 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END
             THEN 'MAXVALUE ' || s.seqmax END), '')),
    ('cycle of the sequence', CASE WHEN s.seqcycle THEN 'CYCLE' END),
    ('cache of the sequence', CASE WHEN s.seqcache <> 1 THEN 'CACHE ' || s.seqcache END)) AS v (what, value)
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND (d.deptype = 'i' OR pg_get_expr(f.adbin, f.adrelid) = format('nextval(%L::regclass)', s.seqrelid::regclass))
   AND v.value IS NOT NULL
 ORDER BY 1, 2, 3, 4, 5
