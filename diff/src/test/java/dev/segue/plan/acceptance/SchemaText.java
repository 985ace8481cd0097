package dev.segue.plan.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything in the schemas of a case as lines of text, straight from the server: stricter than a Catalog, since it also shows triggers,
 * functions and constraints that were not validated. Left out: what lies in the trash, and the names that PostgreSQL 18 gives
 * to NOT NULL.
 */
final class SchemaText {

    /** The schemas of a case: the default one and another. */
    static final String SCHEMAS = "(SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'archive'))";

    private static final String QUERY = """
            SELECT line FROM (
                SELECT 'column ' || c.oid::regclass::text || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                    || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                    || ' ' || a.attidentity::text || a.attgenerated::text
                    || coalesce(' comment ' || col_description(c.oid, a.attnum), '') AS line
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                WHERE c.relnamespace IN :schemas AND c.relkind IN ('r', 'p') AND a.attname NOT LIKE 'segue_trash%'
              UNION ALL
                SELECT 'constraint ' || c.oid::regclass::text || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                WHERE c.relnamespace IN :schemas AND k.contype <> 'n'
              UNION ALL
                SELECT 'index ' || pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END
                FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace IN :schemas
              UNION ALL
                SELECT 'trigger ' || pg_get_triggerdef(t.oid)
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE c.relnamespace IN :schemas AND NOT t.tgisinternal
              UNION ALL
                SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace IN :schemas
              UNION ALL
                SELECT 'sequence ' || c.oid::regclass::text || ' by ' || s.seqincrement
                FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
                WHERE c.relnamespace IN :schemas AND c.relname NOT LIKE 'segue_dropped%'
              UNION ALL
                SELECT 'type ' || t.oid::regtype::text || ' labels ' || coalesce((SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
                    FROM pg_enum e WHERE e.enumtypid = t.oid), '')
                    || coalesce((SELECT string_agg(' cast ' || k.castsource::regtype::text || ' ' || k.castcontext::text || k.castmethod::text, '' ORDER BY k.castsource = t.oid)
                        FROM pg_cast k WHERE t.oid IN (k.castsource, k.casttarget)), '')
                FROM pg_type t
                WHERE t.typnamespace IN :schemas AND t.typtype = 'e' AND t.typname NOT LIKE 'segue_dropped%'
              UNION ALL
                SELECT 'type ' || t.oid::regtype::text || coalesce(' comment ' || obj_description(t.oid, 'pg_type'), '') || coalesce((SELECT string_agg(
                        ' ' || a.attnum || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attcollation || coalesce(' comment ' || col_description(c.oid, a.attnum), ''),
                        ',' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0), '')
                FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
                WHERE t.typnamespace IN :schemas AND t.typname NOT LIKE 'segue_dropped%'
            ) AS lines ORDER BY line COLLATE "C"
            """;

    private SchemaText() {}

    /** Fails with the lines that are missing and those that are too many. */
    static void assertSame(String what, List<String> expected, List<String> actual) {
        List<String> differences = new ArrayList<>();
        expected.stream().filter(line -> !actual.contains(line)).forEach(line -> differences.add("missing: " + line));
        actual.stream().filter(line -> !expected.contains(line)).forEach(line -> differences.add("too many: " + line));
        if (!differences.isEmpty()) {
            throw new AssertionError(what + " differs:\n" + String.join("\n", differences));
        }
    }

    static List<String> read(Connection connection) throws SQLException {
        return lines(connection, QUERY.replace(":schemas", SCHEMAS));
    }

    /** Of that schema, whose name needs no quotes and is left out. */
    static List<String> read(Connection connection, String schema) throws SQLException {
        return lines(connection, QUERY.replace(":schemas", "('%s'::regnamespace)".formatted(schema))).stream()
                .map(line -> line.replace(schema + ".", ""))
                .toList();
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
