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

    private static final String ENTER =
            "SELECT set_config('segue.read_schemas', ?::text[]::text, true), set_config('segue.history_schema', ?, true)";

    /** Types of extensions in schemas that the role may not use: they would be printed with another name than for others. */
    private static final String UNSEEN = """
            SELECT DISTINCT n.nspname, current_user
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
              JOIN pg_namespace s ON s.oid = c.relnamespace AND s.nspname = ANY (current_setting('segue.read_schemas')::name[])
              JOIN pg_type t ON t.oid = a.atttypid
              JOIN pg_namespace n ON n.oid = t.typnamespace AND NOT has_schema_privilege(n.oid, 'USAGE')
             WHERE a.attnum > 0
               AND EXISTS (SELECT FROM pg_extension x WHERE x.extnamespace = n.oid)
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
            enter.setString(2, schemas.history());
            enter.execute();
        }
        try (Statement statement = connection.createStatement();
                ResultSet unseen = statement.executeQuery(UNSEEN)) {
            if (unseen.next()) {
                throw withoutUsage(unseen.getString(1), "the types of columns there", unseen.getString(2));
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
