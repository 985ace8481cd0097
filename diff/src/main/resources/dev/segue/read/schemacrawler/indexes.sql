-- One row per index: all its keys are in the facts, because SchemaCrawler folds equal expressions into one.
SELECT current_database() AS "TABLE_CAT",
       n.nspname AS "TABLE_SCHEM",
       c.relname AS "TABLE_NAME",
       NOT i.indisunique AS "NON_UNIQUE",
       x.relname AS "INDEX_NAME",
       3 AS "TYPE",
       1 AS "ORDINAL_POSITION",
       x.relname AS "COLUMN_NAME",
       'A' AS "ASC_OR_DESC",
       0 AS "CARDINALITY",
       0 AS "PAGES",
       json_build_object(
           'name', x.relname,
           'unique', i.indisunique,
           'method', m.amname,
           'valid', i.indisvalid,
           'predicate', pg_get_expr(i.indpred, i.indrelid),
           'keys', (SELECT json_agg(json_build_object(
                               'column', a.attname,
                               'expression', CASE WHEN k.attnum = 0 THEN pg_get_indexdef(i.indexrelid, k.ord::integer, false) END,
                               'descending', i.indoption[(k.ord - 1)::integer] & 1 = 1,
                               'nullsFirst', i.indoption[(k.ord - 1)::integer] & 2 = 2,
                               'operatorClass', CASE WHEN NOT o.opcdefault THEN o.opcname END)
                           ORDER BY k.ord)
                      FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, ord)
                      JOIN pg_opclass o ON o.oid = i.indclass[(k.ord - 1)::integer]
                      LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND k.attnum <> 0
                     WHERE k.ord <= i.indnkeyatts),
           'include', (SELECT json_agg(a.attname ORDER BY k.ord)
                         FROM unnest(i.indkey) WITH ORDINALITY AS k (attnum, ord)
                         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                        WHERE k.ord > i.indnkeyatts)
       )::text AS "FACTS"
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid
  JOIN pg_am m ON m.oid = x.relam
  JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ANY (current_setting('segue.read_schemas')::name[])
   AND c.relkind IN ('r', 'p')
   AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
 ORDER BY 2, 3, 5
