-- What of constraints the Catalog has no field for; only what is not usual. Columns: kind, schema, subject, part, what, value.
-- What is usual is sorted out first, so that nothing is looked up or computed for it.
WITH tables AS MATERIALIZED (
    SELECT c.oid, c.relname, n.nspname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
       AND c.relkind IN ('r', 'p')
       AND NOT c.relispartition
), indexes AS MATERIALIZED (
    -- a period has an exclusion index
    SELECT i.indexrelid
      FROM pg_index i
      JOIN pg_class x ON x.oid = i.indexrelid
     WHERE i.indnatts > i.indnkeyatts OR i.indisclustered OR i.indisexclusion OR x.reloptions IS NOT NULL OR x.reltablespace <> 0
        OR x.oid IN (SELECT d.objoid FROM pg_description d WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0)
), constraints AS MATERIALIZED (
    -- one that is not enforced is not validated
    SELECT k.*, to_jsonb(k) AS facts -- with the columns that older servers lack
      FROM pg_constraint k
     WHERE k.contype IN ('p', 'u', 'f', 'c')
       AND k.conparentid = 0
       AND (NOT k.convalidated OR k.condeferrable OR k.connoinherit AND k.contype = 'c' OR k.confmatchtype NOT IN ('s', ' ') OR k.confdeltype IN ('n', 'd')
            OR k.conindid IN (SELECT i.indexrelid FROM indexes i)
            OR k.oid IN (SELECT g.tgconstraint FROM pg_trigger g WHERE g.tgisinternal AND g.tgenabled <> 'O')
            OR k.oid IN (SELECT d.objoid FROM pg_description d WHERE d.classoid = 'pg_constraint'::regclass))
)
SELECT 'CONSTRAINT' AS kind, c.nspname AS schema, c.relname AS subject, k.conname AS part, v.what, v.value
  FROM constraints k
  JOIN tables c ON c.oid = k.conrelid
  LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
  LEFT JOIN pg_class x ON x.oid = i.indexrelid
  LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
  LEFT JOIN pg_description dx ON dx.classoid = 'pg_class'::regclass AND dx.objoid = x.oid AND dx.objsubid = 0
 CROSS JOIN LATERAL (VALUES
    ('validity', CASE WHEN NOT k.convalidated AND coalesce((k.facts ->> 'conenforced')::boolean, true)
                      THEN 'NOT VALID: rows from before it were never checked' END),
    ('enforcement', CASE WHEN NOT (k.facts ->> 'conenforced')::boolean THEN 'NOT ENFORCED' END),
    -- DISABLE TRIGGER ALL switches off those that look after a foreign key, of both its tables
    ('triggers', (SELECT CASE WHEN bool_or(g.tgenabled = 'D') THEN 'switched off' WHEN bool_or(g.tgenabled = 'R') THEN 'for replicas only'
                              WHEN count(*) > 0 THEN 'always' END FROM pg_trigger g WHERE g.tgconstraint = k.oid AND g.tgisinternal AND g.tgenabled <> 'O')),
    ('period', CASE WHEN (k.facts ->> 'conperiod')::boolean THEN CASE k.contype WHEN 'f' THEN 'PERIOD' ELSE 'WITHOUT OVERLAPS' END END),
    ('inheritance', CASE WHEN k.contype = 'c' AND k.connoinherit THEN 'NO INHERIT' END),
    ('match', CASE WHEN k.contype = 'f' AND k.confmatchtype <> 's' THEN 'MATCH FULL' END),
    ('deferrability', CASE WHEN k.contype = 'p' AND k.condeferred
                           THEN 'DEFERRABLE INITIALLY DEFERRED' WHEN k.contype = 'p' AND k.condeferrable THEN 'DEFERRABLE' END),
    ('columns set on delete', CASE WHEN k.contype = 'f' AND k.facts ->> 'confdelsetcols' IS NOT NULL THEN
        (SELECT CASE k.confdeltype WHEN 'n' THEN 'SET NULL (' ELSE 'SET DEFAULT (' END || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) || ')'
           FROM jsonb_array_elements_text(k.facts -> 'confdelsetcols') AS e (attnum)
           JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = e.attnum::smallint) END),
    ('payload', CASE WHEN i.indnatts > i.indnkeyatts THEN
        (SELECT 'INCLUDE (' || string_agg(quote_ident(a.attname), ', ' ORDER BY p.ord) || ')'
           FROM unnest(i.indkey) WITH ORDINALITY AS p (attnum, ord)
           JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.attnum
          WHERE p.ord > i.indnkeyatts) END),
    ('storage parameters', (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(x.reloptions) AS o)),
    ('tablespace', (SELECT s.spcname::text FROM pg_tablespace s WHERE s.oid = x.reltablespace)),
    ('order of the table', CASE WHEN i.indisclustered THEN 'CLUSTER' END),
    ('comment', d.description),
    ('comment on its index', dx.description)) AS v (what, value)
 WHERE v.value IS NOT NULL
UNION ALL
SELECT 'INDEX', c.nspname, c.relname, x.relname, v.what, v.value
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid
  JOIN tables c ON c.oid = i.indrelid
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = x.oid AND d.objsubid = 0
 CROSS JOIN LATERAL (VALUES
    ('NULLs', CASE WHEN i.indisunique AND (to_jsonb(i) ->> 'indnullsnotdistinct')::boolean THEN 'NULLS NOT DISTINCT' END),
    ('storage parameters', (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(x.reloptions) AS o)),
    ('tablespace', (SELECT s.spcname::text FROM pg_tablespace s WHERE s.oid = x.reltablespace)),
    ('order of the table', CASE WHEN i.indisclustered THEN 'CLUSTER' END),
    ('comment', d.description)) AS v (what, value)
 WHERE (i.indisunique OR i.indexrelid IN (SELECT o.indexrelid FROM indexes o))
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
   AND v.value IS NOT NULL
UNION ALL
SELECT 'INDEX', c.nspname, c.relname, x.relname, v.what, v.value
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid
  JOIN tables c ON c.oid = i.indrelid
  JOIN pg_attribute e ON e.attrelid = x.oid
  JOIN pg_type t ON t.oid = e.atttypid
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[e.attnum - 1] AND a.attnum > 0
 CROSS JOIN LATERAL (VALUES
    ('collation of key ' || e.attnum, (SELECT l.collname::text FROM pg_collation l
                                        WHERE l.oid = i.indcollation[e.attnum - 1] AND l.oid <> coalesce(a.attcollation, t.typcollation)
                                          -- an expression may have it from the columns in it: then the server does not print it
                                          AND (a.attnum IS NOT NULL OR position(pg_get_indexdef(x.oid, e.attnum, false) || ' COLLATE ' IN pg_get_indexdef(x.oid)) > 0))),
    ('options of key ' || e.attnum, (SELECT string_agg(o, ', ' ORDER BY o COLLATE "C") FROM unnest(e.attoptions) AS o)),
    ('statistics target of key ' || e.attnum, CASE WHEN e.attstattarget >= 0 THEN e.attstattarget::text END)) AS v (what, value)
 WHERE e.attnum <= i.indnkeyatts
   AND (i.indcollation[e.attnum - 1] <> coalesce(a.attcollation, t.typcollation) OR e.attoptions IS NOT NULL OR e.attstattarget >= 0)
   AND v.value IS NOT NULL
 ORDER BY 1, 2, 3, 4, 5
