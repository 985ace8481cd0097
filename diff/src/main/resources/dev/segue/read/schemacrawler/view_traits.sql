-- Views, materialized views and foreign tables. Columns: kind, schema, subject, part, what, value. To print a view the server
-- takes ACCESS SHARE on it and on what it reads; the reader lets go of that at once. It switches neither triggers nor rules of a view off.
WITH views AS MATERIALIZED (
    SELECT c.*, n.nspname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
       AND c.relkind IN ('v', 'm', 'f')
       AND NOT c.relispartition
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
)
SELECT 'OBJECT' AS kind, v.nspname AS schema, v.relname AS subject, '' AS part,
       CASE v.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END AS what,
       concat_ws(', ', CASE WHEN v.relkind <> 'f' THEN pg_get_viewdef(v.oid)
                            ELSE (SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
                                    FROM pg_attribute a WHERE a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped) END,
                 (SELECT 'server ' || quote_ident(s.srvname) || coalesce(' options ' || array_to_string(f.ftoptions, ', '), '')
                    FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = v.oid),
                 'with ' || array_to_string(v.reloptions, ', '),
                 'comment ' || obj_description(v.oid, 'pg_class'),
                 (SELECT string_agg('comment on ' || quote_ident(a.attname) || ' ' || col_description(v.oid, a.attnum), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a WHERE a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped),
                 (SELECT string_agg(quote_ident(a.attname) || concat_ws(',', CASE WHEN a.attstorage <> t.typstorage THEN ' storage ' || a.attstorage::text END,
                                                                        CASE a.attcompression WHEN 'p' THEN ' compression pglz' WHEN 'l' THEN ' compression lz4' END,
                                                                        CASE WHEN a.attstattarget >= 0 THEN ' statistics ' || a.attstattarget::text END,
                                                                        ' options ' || array_to_string(a.attoptions, ', ')), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                   WHERE v.relkind = 'm' AND a.attrelid = v.oid AND a.attnum > 0
                     AND (a.attstorage <> t.typstorage OR a.attcompression <> '' OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL)),
                 (SELECT 'access method ' || m.amname FROM pg_am m WHERE v.relkind = 'm' AND m.oid = v.relam AND m.amname <> 'heap'),
                 (SELECT 'tablespace ' || s.spcname FROM pg_tablespace s WHERE s.oid = v.reltablespace),
                 (SELECT string_agg(quote_ident(a.attname) || ' defaults to ' || pg_get_expr(f.adbin, f.adrelid), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum WHERE a.attrelid = v.oid)) AS value
  FROM views v
UNION ALL
SELECT 'PART', v.nspname, v.relname, x.relname, 'index',
       concat_ws(', ', pg_get_indexdef(x.oid, 0, true), CASE WHEN NOT i.indisvalid THEN 'invalid' END, CASE WHEN i.indisclustered THEN 'CLUSTER' END,
                 'tablespace ' || (SELECT s.spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace),
                 (SELECT string_agg('statistics of key ' || a.attnum || ' ' || a.attstattarget, ', ' ORDER BY a.attnum)
                    FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget >= 0),
                 'comment ' || obj_description(x.oid, 'pg_class'))
  FROM views v
  JOIN pg_index i ON i.indrelid = v.oid
  JOIN pg_class x ON x.oid = i.indexrelid
UNION ALL
SELECT 'PART', v.nspname, v.relname, g.tgname, 'trigger',
       concat_ws(', ', pg_get_triggerdef(g.oid, true), 'comment ' || obj_description(g.oid, 'pg_trigger'))
  FROM views v
  JOIN pg_trigger g ON g.tgrelid = v.oid AND NOT g.tgisinternal
UNION ALL
SELECT 'PART', v.nspname, v.relname, r.rulename, 'rule',
       concat_ws(', ', pg_get_ruledef(r.oid, true), 'comment ' || obj_description(r.oid, 'pg_rewrite'))
  FROM views v
  JOIN pg_rewrite r ON r.ev_class = v.oid AND r.rulename <> '_RETURN'
 ORDER BY 1, 2, 3, 4, 5
