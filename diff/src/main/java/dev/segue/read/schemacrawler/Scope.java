package dev.segue.read.schemacrawler;

import dev.segue.diff.DiffError;
import dev.segue.read.ReadException;
import dev.segue.read.Schemas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Tells our queries which schemas they read, once these are known to be there and to be readable. */
final class Scope {

    private static final String FIND = """
            SELECT s.name, n.oid IS NOT NULL, n.oid IS NOT NULL AND has_schema_privilege(n.oid, 'USAGE'), current_user
              FROM unnest(?::text[]) AS s (name)
              LEFT JOIN pg_namespace n ON n.nspname = s.name
            """;

    private static final String ENTER =
            "SELECT set_config('segue.read_schemas', ?::text[]::text, true), set_config('segue.history_schema', ?, true)";

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
    }

    private static void check(String schema, boolean there, boolean usable, String role) {
        if (!there) {
            throw new ReadException(
                    DiffError.SCHEMA_SCOPE,
                    "schema \"%s\" does not exist in this database; create it, or name the one that holds the tables"
                            .formatted(schema));
        }
        if (!usable) {
            throw new ReadException(
                    DiffError.CATALOG_RIGHTS,
                    "role \"%s\" has no USAGE on schema \"%s\", so the server cannot print what is in it;"
                                    .formatted(role, schema)
                            + " its owner may GRANT USAGE ON SCHEMA to that role");
        }
    }
}
