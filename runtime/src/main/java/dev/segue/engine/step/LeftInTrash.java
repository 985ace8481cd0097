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
 * @param name as SQL
 * @param place where its values are, as SQL
 * @param copy the statement that takes the values over, once there is a new one
 */
public record LeftInTrash(String name, String place, String copy) {

    private static final String LEFT = """
            SELECT kind, table_name, column_name, trash_name FROM %s
            WHERE unit = ? AND schema_name = ? AND migration = ? AND restored_at IS NULL AND purged_at IS NULL
            ORDER BY id""";

    private static final String EXISTS = """
            SELECT 1::text FROM pg_attribute WHERE attrelid = to_regclass(?) AND (attname = ? OR ? = '') AND NOT attisdropped
            LIMIT 1""";

    /** What the trash holds of a migration, the first put there first; without what somebody has dropped by hand. */
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
        return List.of(whole ? table(name, place) : column(name, row.getString(3), trashName));
    }

    private static LeftInTrash table(String name, String place) {
        return new LeftInTrash(name, place, "INSERT INTO %s SELECT * FROM %s".formatted(name, place));
    }

    private static LeftInTrash column(String table, String column, String trashName) {
        String name = SqlName.quote(column);
        String place = SqlName.quote(trashName);
        return new LeftInTrash(
                table + "." + name, table + "." + place, "UPDATE %s SET %s = %s".formatted(table, name, place));
    }
}
