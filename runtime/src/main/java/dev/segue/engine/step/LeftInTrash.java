package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A table or column that a migration has put into the trash and nobody has taken from there. Where the migration was taken back
 * and runs again, it makes the object anew, without these values.
 *
 * @param table as SQL
 * @param column as SQL; empty where it is the whole table
 * @param trash where its values are, as SQL: another table, or another column of the same one
 * @param numbered whether a sequence of the column's own gives its values
 */
public record LeftInTrash(String table, String column, String trash, boolean numbered) {

    /** The one put there last comes first: what others refer to goes after them. */
    private static final String LEFT = """
            SELECT kind, table_name, column_name, trash_name,
                definitions->'identity' IS NOT NULL OR coalesce(definitions->>'default' LIKE 'nextval(%%', false) FROM %s
            WHERE unit = ? AND schema_name = ? AND migration = ? AND restored_at IS NULL AND purged_at IS NULL
            ORDER BY id DESC""";

    /** What is computed from other columns is computed again. */
    private static final String EXISTS = """
            SELECT 1::text FROM pg_attribute WHERE attrelid = to_regclass(?) AND (attname = ? AND attgenerated = '' OR ? = '')
                AND NOT attisdropped
            LIMIT 1""";

    /** What the trash holds of a migration; without what somebody has dropped by hand. */
    public static List<LeftInTrash> of(
            Connection connection, String historySchema, String unit, String schema, String migration)
            throws SQLException {
        String sql = LEFT.formatted(SqlName.quote(historySchema, "trash"));
        return Rows.list(connection, sql, row -> read(connection, schema, row), unit, schema, migration).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<LeftInTrash> read(Connection connection, String schema, ResultSet row) throws SQLException {
        String table = row.getString(2);
        String name = table.contains("\".\"") ? table : SqlName.quote(schema, table);
        boolean whole = row.getString(1).equals("TABLE");
        String trashName = row.getString(4);
        String place = whole ? SqlName.quote(TrashName.SCHEMA, trashName) : name;
        String column = whole ? "" : trashName;
        if (Rows.texts(connection, EXISTS, place, column, column).isEmpty()) {
            return List.of();
        }
        return List.of(
                whole
                        ? new LeftInTrash(name, "", place, false)
                        : new LeftInTrash(
                                name, SqlName.quote(row.getString(3)), SqlName.quote(trashName), row.getBoolean(5)));
    }

    /** As a message names it. */
    public String name() {
        return column.isEmpty() ? table : table + "." + column;
    }

    /** What it is called meanwhile. */
    public String place() {
        return column.isEmpty() ? trash : table + "." + trash;
    }
}
