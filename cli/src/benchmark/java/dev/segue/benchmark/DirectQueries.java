package dev.segue.benchmark;

import java.util.List;

/** The structure of schema {@code public} as a hand-written reader would ask for it. */
final class DirectQueries {

    static final List<String> ALL = List.of("""
            SELECT c.oid, c.relname, c.relkind, obj_description(c.oid, 'pg_class'), c.reltuples
              FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')""", """
            SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
                   pg_get_expr(d.adbin, d.adrelid), a.attcollation, col_description(a.attrelid, a.attnum)
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped""", """
            SELECT k.conrelid, k.conname, k.contype, pg_get_constraintdef(k.oid), k.convalidated
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid
             WHERE c.relnamespace = 'public'::regnamespace""", """
            SELECT i.indrelid, x.relname, pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisunique
              FROM pg_index i
              JOIN pg_class x ON x.oid = i.indexrelid
             WHERE x.relnamespace = 'public'::regnamespace""", """
            SELECT s.seqrelid::regclass, s.seqstart, s.seqincrement
              FROM pg_sequence s
              JOIN pg_class c ON c.oid = s.seqrelid
             WHERE c.relnamespace = 'public'::regnamespace""", """
            SELECT t.typname, e.enumlabel
              FROM pg_type t
              JOIN pg_enum e ON e.enumtypid = t.oid
             WHERE t.typnamespace = 'public'::regnamespace
             ORDER BY t.typname, e.enumsortorder""");

    private DirectQueries() {}
}
