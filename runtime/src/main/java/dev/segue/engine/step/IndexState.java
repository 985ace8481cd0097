package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What bears an index's name.
 *
 * @param qualifiedName of it, quoted
 * @param index whether it is an index, and one of a plain table
 * @param onTable whether it belongs to the table asked about
 * @param valid whether it is complete and used
 * @param constraint the constraint that it backs, or empty
 * @param definition as PostgreSQL prints it; empty where it is no index
 */
record IndexState(
        long oid,
        String qualifiedName,
        boolean index,
        boolean onTable,
        boolean valid,
        String constraint,
        String definition) {

    private static final String COLUMNS = """
            SELECT c.oid::bigint, format('%I.%I', n.nspname, c.relname), c.relkind = 'i', coalesce(i.indrelid = to_regclass(?), false),
                coalesce(i.indisvalid AND i.indisready AND i.indislive, false),
                coalesce((SELECT conname FROM pg_constraint WHERE conindid = c.oid AND contype IN ('p', 'u', 'x') LIMIT 1), ''),
                CASE WHEN c.relkind IN ('i', 'I') THEN coalesce(pg_get_indexdef(c.oid), '') ELSE '' END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
            """;

    /** What is called so in the schema of the table. */
    static Optional<IndexState> lookup(Connection connection, String name, RelationName table) throws SQLException {
        return lookup(
                connection,
                "WHERE c.relname = ? AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass(?))",
                table.sql(),
                name,
                table.sql());
    }

    /** What is called so by the search path or its schema. */
    static Optional<IndexState> lookup(Connection connection, RelationName name) throws SQLException {
        return lookup(connection, "WHERE c.oid = to_regclass(?)", name.sql(), name.sql());
    }

    private static Optional<IndexState> lookup(Connection connection, String condition, String... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + condition)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static IndexState read(ResultSet row) throws SQLException {
        return new IndexState(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7));
    }
}
