package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What uses a table or column and would go on using it in the trash: views, functions with an SQL body, triggers, policies,
 * generated columns. The text of other functions is not known to the catalog.
 */
public final class Dependents {

    private static final String OF_COLUMN = """
            SELECT DISTINCT CASE WHEN r.oid IS NULL THEN pg_describe_object(d.classid, d.objid, d.objsubid)
                ELSE 'view ' || r.ev_class::regclass END
            FROM pg_depend d
            LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            LEFT JOIN pg_attrdef e ON d.classid = 'pg_attrdef'::regclass AND e.oid = d.objid
            WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid::bigint = ? AND d.refobjsubid = ?
                AND d.classid NOT IN ('pg_constraint'::regclass, 'pg_class'::regclass, 'pg_statistic_ext'::regclass)
                AND e.adnum IS DISTINCT FROM d.refobjsubid
            ORDER BY 1""";
    private static final String OF_TABLE = """
            SELECT DISTINCT CASE WHEN r.oid IS NULL THEN pg_describe_object(d.classid, d.objid, 0)
                ELSE 'view ' || r.ev_class::regclass END
            FROM pg_depend d
            LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            LEFT JOIN pg_policy p ON d.classid = 'pg_policy'::regclass AND p.oid = d.objid
            WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid::bigint = ?
                AND d.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass, 'pg_policy'::regclass)
                AND r.ev_class IS DISTINCT FROM d.refobjid AND p.polrelid IS DISTINCT FROM d.refobjid
            ORDER BY 1""";

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
