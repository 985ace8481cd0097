-- Objects that the Catalog has no record for, and what of sequences and enum types it has no field for.
-- Columns: kind, schema, subject, part, what, value. Members of extensions belong to the extension.
WITH spaces AS MATERIALIZED (
    SELECT n.oid, n.nspname, quote_ident(n.nspname) || '.' AS prefix
      FROM pg_namespace n
     WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
), members AS MATERIALIZED (
    SELECT e.classid, e.objid, e.refobjid FROM pg_depend e WHERE e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'
)
SELECT 'OBJECT' AS kind, n.nspname AS schema, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS subject, '' AS part,
       CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS what,
       concat_ws(', ', CASE WHEN p.prokind = 'a'
                            THEN (SELECT concat_ws(', ', 'returns ' || format_type(p.prorettype, NULL), 'sfunc ' || g.aggtransfn, 'stype ' || format_type(g.aggtranstype, NULL),
                                                   'finalfunc ' || nullif(g.aggfinalfn::oid, 0)::regproc, 'initcond ' || g.agginitval)
                                    FROM pg_aggregate g WHERE g.aggfnoid = p.oid)
                            -- the name is printed with its schema, always; the first place where it stands is that of the name
                            ELSE overlay(d.text PLACING '' FROM position(n.prefix IN d.text) FOR length(n.prefix)) END,
                 'comment ' || obj_description(p.oid, 'pg_proc')) AS value
  FROM pg_proc p
  JOIN spaces n ON n.oid = p.pronamespace
 CROSS JOIN LATERAL (SELECT CASE WHEN p.prokind = 'a' THEN n.prefix ELSE pg_get_functiondef(p.oid) END AS text) d
 WHERE NOT EXISTS (SELECT FROM members e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid)
UNION ALL
SELECT 'OBJECT', n.nspname, t.typname, '', CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'base type' END,
       concat_ws(' ', CASE t.typtype
           WHEN 'd' THEN concat_ws(' ', 'over', format_type(t.typbasetype, t.typtypmod),
               (SELECT 'COLLATE ' || quote_ident(l.collname) FROM pg_collation l JOIN pg_type b ON b.oid = t.typbasetype
                 WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation),
               'DEFAULT ' || t.typdefault, CASE WHEN t.typnotnull THEN 'NOT NULL' END,
               (SELECT string_agg(quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) || coalesce(' comment ' || obj_description(k.oid, 'pg_constraint'), ''), ' ' ORDER BY k.conname)
                  FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'),
               (SELECT 'comment on NOT NULL ' || obj_description(k.oid, 'pg_constraint') FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'n'))
           WHEN 'r' THEN (SELECT concat_ws(' ', 'over', format_type(r.rngsubtype, NULL),
                    (SELECT 'COLLATE ' || quote_ident(l.collname) FROM pg_collation l JOIN pg_type b ON b.oid = r.rngsubtype
                      WHERE l.oid = r.rngcollation AND r.rngcollation <> b.typcollation),
                    (SELECT 'ordered by ' || quote_ident(o.opcname) FROM pg_opclass o WHERE o.oid = r.rngsubopc AND NOT o.opcdefault),
                    'canonical ' || nullif(r.rngcanonical::oid, 0::oid)::regproc, 'diff ' || nullif(r.rngsubdiff::oid, 0::oid)::regproc,
                    'multirange ' || format_type(r.rngmultitypid, NULL))
                            FROM pg_range r WHERE r.rngtypid = t.oid)
           ELSE 'input ' || t.typinput END,
           'comment ' || obj_description(t.oid, 'pg_type'))
  FROM pg_type t
  JOIN spaces n ON n.oid = t.typnamespace
 WHERE (t.typtype IN ('d', 'r') OR t.typtype = 'b' AND t.typelem = 0)
   AND NOT EXISTS (SELECT FROM members e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid)
UNION ALL
SELECT 'ENUM', n.nspname, t.typname, '', 'comment', obj_description(t.oid, 'pg_type')
  FROM pg_type t
  JOIN spaces n ON n.oid = t.typnamespace
 WHERE t.typtype = 'e'
   AND obj_description(t.oid, 'pg_type') IS NOT NULL
UNION ALL
SELECT 'SEQUENCE', n.nspname, c.relname, '', v.what, v.value
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN spaces n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL (VALUES
    ('type', CASE WHEN s.seqtypid <> 'int8'::regtype THEN format_type(s.seqtypid, NULL) END),
    ('smallest value', CASE WHEN s.seqmin <> CASE WHEN s.seqincrement > 0 THEN 1 WHEN s.seqtypid = 'int2'::regtype THEN -32768
                                                  WHEN s.seqtypid = 'int4'::regtype THEN -2147483648 ELSE -9223372036854775808 END
                            THEN 'MINVALUE ' || s.seqmin END),
    ('greatest value', CASE WHEN s.seqmax <> CASE WHEN s.seqincrement < 0 THEN -1 WHEN s.seqtypid = 'int2'::regtype THEN 32767
                                                  WHEN s.seqtypid = 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END
                            THEN 'MAXVALUE ' || s.seqmax END),
    ('cycle', CASE WHEN s.seqcycle THEN 'CYCLE' END),
    ('cache', CASE WHEN s.seqcache <> 1 THEN 'CACHE ' || s.seqcache END),
    ('owner', (SELECT 'owned by ' || quote_ident(t.relname) || '.' || quote_ident(a.attname)
                 FROM pg_depend d
                 JOIN pg_class t ON t.oid = d.refobjid
                 JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a')),
    ('persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' END),
    ('comment', obj_description(c.oid, 'pg_class'))) AS v (what, value)
 WHERE v.value IS NOT NULL
UNION ALL
SELECT 'OBJECT', n.nspname, l.collname, '', 'collation',
       concat_ws(' ', 'provider', l.collprovider, 'locale', coalesce(l.collcollate, to_jsonb(l) ->> 'colllocale', to_jsonb(l) ->> 'colliculocale'),
                 'ctype ' || nullif(l.collctype, l.collcollate), 'rules ' || (to_jsonb(l) ->> 'collicurules'),
                 CASE WHEN NOT l.collisdeterministic THEN 'not deterministic' END, 'comment ' || obj_description(l.oid, 'pg_collation'))
  FROM pg_collation l
  JOIN spaces n ON n.oid = l.collnamespace
 WHERE NOT EXISTS (SELECT FROM members e WHERE e.classid = 'pg_collation'::regclass AND e.objid = l.oid)
UNION ALL
SELECT 'OBJECT', n.nspname, o.oprname || '(' || format_type(o.oprleft, NULL) || ', ' || format_type(o.oprright, NULL) || ')', '', 'operator',
       concat_ws(', ', 'by ' || o.oprcode, 'commutator ' || nullif(o.oprcom, 0::oid)::regoperator, 'negator ' || nullif(o.oprnegate, 0::oid)::regoperator,
                 'restrict ' || nullif(o.oprrest::oid, 0::oid)::regproc, 'join ' || nullif(o.oprjoin::oid, 0::oid)::regproc,
                 CASE WHEN o.oprcanhash THEN 'hashes' END, CASE WHEN o.oprcanmerge THEN 'merges' END, 'comment ' || obj_description(o.oid, 'pg_operator'))
  FROM pg_operator o
  JOIN spaces n ON n.oid = o.oprnamespace
 WHERE NOT EXISTS (SELECT FROM members e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid)
UNION ALL
SELECT 'OBJECT', n.nspname, c.opcname || ' using ' || m.amname, '', 'operator class', concat_ws(', ', 'for ' || format_type(c.opcintype, NULL), 'comment ' || obj_description(c.oid, 'pg_opclass'))
  FROM pg_opclass c
  JOIN spaces n ON n.oid = c.opcnamespace
  JOIN pg_am m ON m.oid = c.opcmethod
 WHERE NOT EXISTS (SELECT FROM members e WHERE e.classid = 'pg_opclass'::regclass AND e.objid = c.oid)
UNION ALL
SELECT 'OBJECT', n.nspname, c.cfgname, '', 'text search configuration',
       concat_ws(', ', 'parser ' || (SELECT p.prsname FROM pg_ts_parser p WHERE p.oid = c.cfgparser),
                 (SELECT string_agg(t.alias || ' with ' || m.dictionaries, ', ' ORDER BY t.tokid)
                    FROM ts_token_type(c.cfgparser) AS t
                    JOIN (SELECT x.maptokentype, string_agg(x.mapdict::regdictionary::text, ', ' ORDER BY x.mapseqno) AS dictionaries
                            FROM pg_ts_config_map x WHERE x.mapcfg = c.oid GROUP BY x.maptokentype) AS m ON m.maptokentype = t.tokid),
                 'comment ' || obj_description(c.oid, 'pg_ts_config'))
  FROM pg_ts_config c
  JOIN spaces n ON n.oid = c.cfgnamespace
 WHERE NOT EXISTS (SELECT FROM members e WHERE e.classid = 'pg_ts_config'::regclass AND e.objid = c.oid)
UNION ALL
SELECT 'OBJECT', n.nspname, d.dictname, '', 'text search dictionary',
       concat_ws(' ', 'template ' || (SELECT t.tmplname FROM pg_ts_template t WHERE t.oid = d.dicttemplate), 'options', d.dictinitoption, 'comment ' || obj_description(d.oid, 'pg_ts_dict'))
  FROM pg_ts_dict d
  JOIN spaces n ON n.oid = d.dictnamespace
 WHERE NOT EXISTS (SELECT FROM members e WHERE e.classid = 'pg_ts_dict'::regclass AND e.objid = d.oid)
UNION ALL
-- no schema: an extension belongs to the database, and what it brings is found on the search path
SELECT 'OBJECT', '', x.extname, '', 'extension', 'version ' || x.extversion
  FROM pg_extension x
 WHERE EXISTS (SELECT FROM members e
                WHERE e.refobjid = x.oid
                  AND (e.classid = 'pg_class'::regclass AND e.objid IN (SELECT c.oid FROM pg_class c JOIN spaces n ON n.oid = c.relnamespace)
                    OR e.classid = 'pg_type'::regclass AND e.objid IN (SELECT t.oid FROM pg_type t JOIN spaces n ON n.oid = t.typnamespace)
                    OR e.classid = 'pg_proc'::regclass AND e.objid IN (SELECT f.oid FROM pg_proc f JOIN spaces n ON n.oid = f.pronamespace)))
 ORDER BY 1, 2, 3, 4, 5
