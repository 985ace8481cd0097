package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A constraint or index that goes when its table or column goes to the trash. What moves along with a table is none.
 *
 * @param kind in words, for example {@code foreign key}
 * @param name of it
 * @param table that it belongs to, as SQL
 * @param comesBack whether the end of a revert makes it again, as far as its kind decides that
 */
public record Attached(String kind, String name, String table, boolean comesBack) {

    /** Marks what a revert leaves out. */
    public static final String BY_HAND = " (by hand after a revert)";

    /** Of column {@code a}; not what PostgreSQL 18 keeps for a NOT NULL, nor what a partition has from its parent. */
    static final String CONSTRAINTS = """
            k.contype IN ('f', 'p', 'u', 'x', 'c') AND k.conparentid = 0
                AND (k.conrelid = a.attrelid AND a.attnum = ANY (k.conkey) OR k.confrelid = a.attrelid AND a.attnum = ANY (k.confkey))""";
    /** Of column {@code a}; not those of constraints. */
    static final String INDEXES = """
            i.indrelid = a.attrelid
                AND NOT EXISTS (SELECT FROM pg_constraint b WHERE b.conindid = i.indexrelid AND b.contype IN ('p', 'u', 'x'))
                AND (a.attnum = ANY (i.indkey::smallint[]) OR EXISTS (SELECT FROM pg_depend e
                    WHERE e.classid = 'pg_class'::regclass AND e.objid = i.indexrelid
                        AND e.refclassid = 'pg_class'::regclass AND e.refobjid = a.attrelid AND e.refobjsubid = a.attnum))""";
    /** The columns of its own table that the object named by the two holes depends on. */
    private static final String COLUMNS = """
            'columns', (SELECT jsonb_agg(DISTINCT o.attname) FROM pg_depend e
                JOIN pg_attribute o ON o.attrelid = e.refobjid AND o.attnum = e.refobjsubid
                WHERE e.classid = '%s'::regclass AND e.objid = %s AND e.refclassid = 'pg_class'::regclass AND e.refobjid = %s)""";
    /** What is kept of index {@code i}. */
    static final String INDEX_RECORD = "'definition', pg_get_indexdef(i.indexrelid), "
            + COLUMNS.formatted("pg_class", "i.indexrelid", "i.indrelid");
    /** What is kept of constraint {@code k}, so that {@link Remake} can make it again. */
    static final String RECORD = """
            'kind', k.contype, 'table', k.conrelid::regclass::text, 'name', k.conname, 'definition', pg_get_constraintdef(k.oid),
            'references', CASE WHEN k.confrelid <> 0 THEN k.confrelid::regclass::text END,
            'index', CASE WHEN k.contype IN ('p', 'u') THEN pg_get_indexdef(k.conindid) END,
            'deferral', CASE WHEN k.condeferred THEN ' DEFERRABLE INITIALLY DEFERRED' WHEN k.condeferrable THEN ' DEFERRABLE' ELSE '' END,
            'targets', (SELECT jsonb_agg(o.attname) FROM pg_attribute o WHERE o.attrelid = k.confrelid AND o.attnum = ANY (k.confkey)),
            """ + COLUMNS.formatted("pg_constraint", "k.oid", "k.conrelid");

    private static final String CONSTRAINT = """
            CASE k.contype WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'p' THEN 'primary key'
                WHEN 'u' THEN 'unique constraint' ELSE 'exclusion constraint' END,
            k.conname, k.conrelid::regclass::text, k.contype::text, pg_get_constraintdef(k.oid), t.relkind::text""";
    private static final String OF_COLUMN = """
            SELECT %s FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid, pg_attribute a
            WHERE a.attrelid = to_regclass(?) AND a.attname = ? AND %s
            UNION ALL
            SELECT 'index', x.relname, i.indrelid::regclass::text, 'i', pg_get_indexdef(i.indexrelid), t.relkind::text
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid, pg_attribute a
            WHERE a.attrelid = to_regclass(?) AND a.attname = ? AND %s
            ORDER BY 3, 2""".formatted(CONSTRAINT, CONSTRAINTS, INDEXES);
    private static final String OF_TABLE = """
            SELECT %s FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
            WHERE k.contype = 'f' AND k.conparentid = 0 AND to_regclass(?) IN (k.conrelid, k.confrelid)
            ORDER BY 3, 2""".formatted(CONSTRAINT);

    /** Those of a column; names as SQL. */
    public static List<Attached> toColumn(Connection connection, String table, String column) throws SQLException {
        String name = RelationName.parse(table).sql();
        String columnName = RelationName.parse(column).name();
        return Rows.list(connection, OF_COLUMN, Attached::read, name, columnName, name, columnName);
    }

    /** The foreign keys from and to a table; its name as SQL. */
    public static List<Attached> toTable(Connection connection, String table) throws SQLException {
        return Rows.list(
                connection, OF_TABLE, Attached::read, RelationName.parse(table).sql());
    }

    @Override
    public String toString() {
        return kind + " " + name + " of " + table + (comesBack ? "" : BY_HAND);
    }

    private static Attached read(ResultSet row) throws SQLException {
        boolean comesBack = !PartObstacle.ofKind(row.getString(4), row.getString(5), row.getString(6));
        return new Attached(row.getString(1), row.getString(2), row.getString(3), comesBack);
    }
}
