-- What of tables the Catalog has no field for; only what is not usual. Columns: kind, schema, subject, part, what, value.
WITH tables AS MATERIALIZED (
    SELECT c.*, n.nspname, quote_ident(n.nspname) || '.' AS prefix
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
       AND c.relkind IN ('r', 'p')
       AND NOT c.relispartition
)
SELECT 'TABLE' AS kind, t.nspname AS schema, t.relname AS subject, '' AS part, v.what, v.value
  FROM tables t
 CROSS JOIN LATERAL (VALUES
    ('persistence', CASE t.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END),
    ('storage parameters',
     (SELECT string_agg(o.setting, ', ' ORDER BY o.setting COLLATE "C")
        FROM (SELECT unnest(t.reloptions) AS setting
               UNION ALL
              SELECT 'toast.' || unnest(x.reloptions) FROM pg_class x WHERE x.oid = t.reltoastrelid) o)),
    ('inheritance', (SELECT 'inherits ' || string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno)
                       FROM pg_inherits h WHERE h.inhrelid = t.oid)),
    ('partitioning', CASE WHEN t.relkind = 'p' THEN 'partitioned by ' || pg_get_partkeydef(t.oid) END),
    ('row type', CASE WHEN t.reloftype <> 0 THEN 'of type ' || t.reloftype::regtype::text END),
    ('row security', CASE WHEN t.relrowsecurity THEN CASE WHEN t.relforcerowsecurity THEN 'enabled and forced' ELSE 'enabled' END
                          WHEN t.relforcerowsecurity THEN 'forced' END),
    ('replica identity', CASE t.relreplident WHEN 'f' THEN 'FULL' WHEN 'n' THEN 'NOTHING' WHEN 'i' THEN
        (SELECT 'USING INDEX ' || quote_ident(x.relname) FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
          WHERE i.indrelid = t.oid AND i.indisreplident) END),
    ('tablespace', (SELECT s.spcname::text FROM pg_tablespace s WHERE s.oid = t.reltablespace)),
    ('access method', (SELECT m.amname::text FROM pg_am m WHERE m.oid = t.relam AND m.amname <> 'heap'))) AS v (what, value)
 WHERE v.value IS NOT NULL
UNION ALL
SELECT 'PART', t.nspname, t.relname, g.tgname, 'trigger',
       pg_get_triggerdef(g.oid, true) || CASE g.tgenabled WHEN 'D' THEN ', disabled' WHEN 'R' THEN ', on replicas' WHEN 'A' THEN ', always' ELSE '' END
           || coalesce(', comment ' || obj_description(g.oid, 'pg_trigger'), '')
  FROM tables t
  JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal AND g.tgparentid = 0
UNION ALL
SELECT 'PART', t.nspname, t.relname, p.polname, 'policy',
       concat_ws(' ', CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
                 'for', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                 'to', (SELECT string_agg(CASE WHEN r.oid = 0 THEN 'PUBLIC' ELSE r.oid::regrole::text END, ', ' ORDER BY r.oid::regrole::text)
                          FROM unnest(p.polroles) AS r (oid)),
                 'using ' || pg_get_expr(p.polqual, p.polrelid),
                 'with check ' || pg_get_expr(p.polwithcheck, p.polrelid),
                 'comment ' || obj_description(p.oid, 'pg_policy'))
  FROM tables t
  JOIN pg_policy p ON p.polrelid = t.oid
UNION ALL
SELECT 'PART', t.nspname, t.relname, r.rulename, 'rule',
       pg_get_ruledef(r.oid, true) || CASE r.ev_enabled WHEN 'D' THEN ', disabled' WHEN 'R' THEN ', on replicas' WHEN 'A' THEN ', always' ELSE '' END
           || coalesce(', comment ' || obj_description(r.oid, 'pg_rewrite'), '')
  FROM tables t
  JOIN pg_rewrite r ON r.ev_class = t.oid
UNION ALL
SELECT 'PART', t.nspname, t.relname, s.stxname, 'statistics',
       (SELECT string_agg(CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' WHEN 'm' THEN 'mcv' ELSE 'expressions' END, ', ' ORDER BY k)
          FROM unnest(s.stxkind) AS k) || ' on ' || pg_get_statisticsobjdef_columns(s.oid)
           -- none is -1 before PostgreSQL 17 and NULL from there on
           || CASE WHEN s.stxstattarget >= 0 THEN ', target ' || s.stxstattarget ELSE '' END
           || coalesce(', comment ' || obj_description(s.oid, 'pg_statistic_ext'), '')
  FROM tables t
  JOIN pg_statistic_ext s ON s.stxrelid = t.oid
UNION ALL
SELECT 'PART', t.nspname, t.relname, k.conname, 'exclusion constraint',
       concat_ws(', ', pg_get_constraintdef(k.oid), CASE WHEN i.indisclustered THEN 'CLUSTER' END,
                 'tablespace ' || (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace),
                 'comment ' || obj_description(k.oid, 'pg_constraint'), 'comment on its index ' || obj_description(x.oid, 'pg_class'))
  FROM tables t
  JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'x' AND k.conparentid = 0
  JOIN pg_index i ON i.indexrelid = k.conindid
  JOIN pg_class x ON x.oid = k.conindid
 ORDER BY 1, 2, 3, 4, 5
