package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What uses a table or column and would go on using it in the trash, see {@link TrashText}. */
public final class Dependents {

    private static final String OF_COLUMN = TrashText.usersOfColumn("?::bigint::oid", "?");
    private static final String OF_TABLE = TrashText.usersOfTable("?::bigint::oid");

    private Dependents() {}

    /** In words, sorted; empty where the column is not there. */
    public static List<String> ofColumn(Connection connection, String table, String column) throws SQLException {
        Optional<TableInfo> found = TableInfo.lookup(connection, RelationName.parse(table));
        Optional<Integer> number = found.isPresent()
                ? found.get().column(connection, RelationName.parse(column).name())
                : Optional.empty();
        return number.isPresent() ? ofColumn(connection, found.get(), number.get()) : List.of();
    }

    /** In words, sorted; empty where the table is not there. */
    public static List<String> ofTable(Connection connection, String table) throws SQLException {
        Optional<TableInfo> found = TableInfo.lookup(connection, RelationName.parse(table));
        return found.isPresent() ? Rows.texts(connection, OF_TABLE, found.get().oid()) : List.of();
    }

    static void refuseOfColumn(StepContext context, TableInfo table, String column, int number) throws SQLException {
        refuse(context, "column %s.%s".formatted(table.name(), column), ofColumn(context.connection(), table, number));
    }

    static void refuseOfTable(StepContext context, TableInfo table) throws SQLException {
        refuse(context, "table " + table.name(), Rows.texts(context.connection(), OF_TABLE, table.oid()));
    }

    private static List<String> ofColumn(Connection connection, TableInfo table, int number) throws SQLException {
        return Rows.texts(connection, OF_COLUMN, table.oid(), number);
    }

    private static void refuse(StepContext context, String what, List<String> users) {
        if (!users.isEmpty()) {
            throw new StepException(
                    RuntimeError.UNCLEAR,
                    "%s: %s is still used by %s: drop or change what uses it, then run again"
                            .formatted(StepText.of(context), what, String.join(", ", users)),
                    null);
        }
    }
}
