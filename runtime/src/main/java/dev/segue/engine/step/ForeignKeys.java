package dev.segue.engine.step;

import dev.segue.migration.Lock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The foreign keys from and to a table, or one of its columns. Dropping one locks both of its tables. */
final class ForeignKeys {

    /** Stands for all columns. */
    static final int TABLE = 0;

    private static final String PARTNERS = """
            SELECT DISTINCT '"' || replace(n.nspname, '"', '""') || '"."' || replace(c.relname, '"', '""') || '"'
            FROM pg_constraint f
            JOIN pg_class c ON c.oid IN (f.conrelid, f.confrelid)
            JOIN pg_namespace n ON n.oid = c.relnamespace,
            (SELECT ?::bigint AS oid, ?::int AS number) t
            WHERE f.contype = 'f' AND c.oid::bigint <> t.oid
                AND (f.conrelid::bigint = t.oid AND (t.number = 0 OR t.number = ANY (f.conkey))
                    OR f.confrelid::bigint = t.oid AND (t.number = 0 OR t.number = ANY (f.confkey)))
            ORDER BY 1""";

    private ForeignKeys() {}

    /** ACCESS EXCLUSIVE on the table and on each table that a foreign key of the column, or {@link #TABLE}, connects it with. */
    static Lock lock(Connection connection, TableInfo table, int column) throws SQLException {
        List<String> tables = new ArrayList<>(List.of(table.sql()));
        tables.addAll(Rows.texts(connection, PARTNERS, table.oid(), column));
        return new Lock(Lock.Mode.ACCESS_EXCLUSIVE, tables);
    }
}
