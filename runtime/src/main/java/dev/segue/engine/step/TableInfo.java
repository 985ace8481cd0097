package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A table that exists.
 *
 * @param plain whether it is neither a view nor partitioned nor part of an inheritance tree
 */
record TableInfo(long oid, String schema, String name, boolean plain) {

    private static final String LOOKUP = """
            SELECT c.oid::bigint, n.nspname, c.relname, c.relkind = 'r' AND NOT c.relispartition
                AND NOT EXISTS (SELECT FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass(?)""";

    static Optional<TableInfo> lookup(Connection connection, RelationName name) throws SQLException {
        return Rows.first(
                connection,
                LOOKUP,
                row -> new TableInfo(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                name.sql());
    }

    String sql() {
        return SqlName.quote(schema, name);
    }

    /** Its column of that name as a number, where there is one. */
    Optional<Integer> column(Connection connection, String column) throws SQLException {
        return Rows.first(
                connection,
                "SELECT attnum::int FROM pg_attribute WHERE attrelid::bigint = ? AND attname = ? AND attnum > 0 AND NOT attisdropped",
                row -> row.getInt(1),
                oid,
                column);
    }
}
