package dev.segue.read.schemacrawler;

import dev.segue.diff.DiffError;
import dev.segue.read.ReadException;
import dev.segue.read.Schemas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Tells our queries which schemas they read, once these are known to be there and to be readable. */
final class Scope {

    private static final String FIND = """
            SELECT s.name, n.oid IS NOT NULL, n.oid IS NOT NULL AND has_schema_privilege(n.oid, 'USAGE'), current_user
              FROM unnest(?::text[]) AS s (name)
              LEFT JOIN pg_namespace n ON n.nspname = s.name
            """;

    private static final String ENTER = "SELECT set_config('segue.read_schemas', ?::text[]::text, true)";

    /**
     * Members of extensions in schemas that the role may not use, where columns, defaults, checks or indexes depend on them:
     * they would be printed with another name than for others.
     */
    private static final String UNSEEN = """
            WITH hidden AS MATERIALIZED (
                SELECT n.oid, n.nspname FROM pg_namespace n
                 WHERE NOT has_schema_privilege(n.oid, 'USAGE')
                   AND EXISTS (SELECT FROM pg_extension x WHERE x.extnamespace = n.oid)
            ), members AS MATERIALIZED (
                SELECT 'pg_type'::regclass AS classid, t.oid AS objid, h.nspname FROM pg_type t JOIN hidden h ON h.oid = t.typnamespace
                UNION ALL SELECT 'pg_proc'::regclass, p.oid, h.nspname FROM pg_proc p JOIN hidden h ON h.oid = p.pronamespace
                UNION ALL SELECT 'pg_operator'::regclass, o.oid, h.nspname FROM pg_operator o JOIN hidden h ON h.oid = o.oprnamespace
                UNION ALL SELECT 'pg_opclass'::regclass, o.oid, h.nspname FROM pg_opclass o JOIN hidden h ON h.oid = o.opcnamespace
                UNION ALL SELECT 'pg_collation'::regclass, l.oid, h.nspname FROM pg_collation l JOIN hidden h ON h.oid = l.collnamespace
            ), tables AS MATERIALIZED (
                SELECT c.oid FROM pg_class c
                  JOIN pg_namespace s ON s.oid = c.relnamespace AND s.nspname = ANY (current_setting('segue.read_schemas')::name[])
                 WHERE c.relkind IN ('r', 'p')
            ), readers AS (
                SELECT 'pg_class'::regclass AS classid, oid AS objid FROM tables
                UNION ALL SELECT 'pg_attrdef'::regclass, f.oid FROM pg_attrdef f JOIN tables t ON t.oid = f.adrelid
                UNION ALL SELECT 'pg_constraint'::regclass, k.oid FROM pg_constraint k JOIN tables t ON t.oid = k.conrelid
                UNION ALL SELECT 'pg_class'::regclass, i.indexrelid FROM pg_index i JOIN tables t ON t.oid = i.indrelid
            )
            SELECT DISTINCT m.nspname, current_user
              FROM members m
              JOIN pg_depend d ON d.refclassid = m.classid AND d.refobjid = m.objid
              JOIN readers r ON r.classid = d.classid AND r.objid = d.objid
             ORDER BY 1
            """;

    private Scope() {}

    /** For the current transaction; errors {@code SG-D102} and {@code SG-D103}. */
    static void enter(Connection connection, Schemas schemas) throws SQLException {
        Object[] names = schemas.all().toArray();
        try (PreparedStatement find = connection.prepareStatement(FIND);
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            find.setArray(1, connection.createArrayOf("text", names));
            try (ResultSet found = find.executeQuery()) {
                while (found.next()) {
                    check(found.getString(1), found.getBoolean(2), found.getBoolean(3), found.getString(4));
                }
            }
            enter.setArray(1, connection.createArrayOf("text", names));
            enter.execute();
        }
        try (Statement statement = connection.createStatement();
                ResultSet unseen = statement.executeQuery(UNSEEN)) {
            if (unseen.next()) {
                throw withoutUsage(
                        unseen.getString(1),
                        "what columns, defaults, checks and indexes take from there",
                        unseen.getString(2));
            }
        }
    }

    private static void check(String schema, boolean there, boolean usable, String role) {
        if (!there) {
            throw new ReadException(
                    DiffError.SCHEMA_SCOPE,
                    "schema \"%s\" does not exist in this database; create it, or name the one that holds the tables"
                            .formatted(schema));
        }
        if (!usable) {
            throw withoutUsage(schema, "what is in it", role);
        }
    }

    private static ReadException withoutUsage(String schema, String what, String role) {
        return new ReadException(
                DiffError.CATALOG_RIGHTS,
                "role \"%s\" has no USAGE on schema \"%s\", so the server cannot print %s; its owner may GRANT USAGE ON SCHEMA to that role"
                        .formatted(role, schema, what));
    }
}
