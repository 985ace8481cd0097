package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * TRASH_COLUMN: renames a column so that no program finds it, and takes from it all that would refuse rows of programs that do not
 * know it. In one transaction: the definitions go to the history; then go foreign keys from and to the column, its other
 * constraints and its indexes, with identity, default and NOT NULL last; then it is renamed. A sequence that the column owns stays.
 * A column that is not there is done.
 */
final class TrashColumnStep implements StepExecution {

    /** All that hangs on the column, for the record. */
    private static final String RECORD = """
            INSERT INTO %1$s (unit, schema_name, migration, kind, table_name, column_name, trash_name, definitions)
            SELECT ?, ?, ?, 'COLUMN', ?, a.attname, ?, jsonb_strip_nulls(jsonb_build_object(
                'type', format_type(a.atttypid, a.atttypmod),
                'collation', (SELECT quote_ident(n.nspname) || '.' || quote_ident(l.collname) FROM pg_collation l
                    JOIN pg_namespace n ON n.oid = l.collnamespace JOIN pg_type y ON y.oid = a.atttypid
                    WHERE l.oid = a.attcollation AND a.attcollation <> y.typcollation),
                'rows', greatest(c.reltuples, 0)::bigint,
                'notNull', a.attnotnull,
                'default', CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
                'identity', (SELECT format('CREATE SEQUENCE %%s AS %%s INCREMENT BY %%s MINVALUE %%s MAXVALUE %%s START WITH %%s CACHE %%s%%s',
                        s.seqrelid::regclass, format_type(s.seqtypid, -1), s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
                        CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END)
                    FROM pg_sequence s JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = s.seqrelid AND o.deptype = 'i'
                    WHERE a.attidentity <> '' AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum),
                'constraints', (SELECT jsonb_agg(jsonb_build_object(%4$s) ORDER BY k.conname)
                    FROM pg_constraint k WHERE %2$s),
                'indexes', (SELECT jsonb_agg(jsonb_build_object(%5$s) ORDER BY i.indexrelid::regclass::text)
                    FROM pg_index i WHERE %3$s)))
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid::bigint = ? AND a.attnum = ?
            RETURNING id""";
    /** Takes apart what the record holds. */
    private static final String SCRIPT = TrashText.takeApart("?::bigint::oid", "?");

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        RelationName name = RelationName.parse(step.argument(0));
        String column = RelationName.parse(step.argument(1)).name();
        return new PoliteLock(context)
                .run(() -> lock(context, step, name, column), StatementStep.TIMEOUT, connection -> {
                    Optional<TableInfo> table = TableInfo.lookup(connection, name);
                    if (table.isPresent()) {
                        trash(context, name, table.get(), column);
                    }
                    return 0;
                });
    }

    private static Lock lock(StepContext context, Step step, RelationName name, String column) throws SQLException {
        Optional<TableInfo> table = TableInfo.lookup(context.connection(), name);
        if (table.isEmpty()) {
            return step.lock();
        }
        Optional<Integer> number = table.get().column(context.connection(), column);
        return number.isEmpty() ? Lock.none() : ForeignKeys.lock(context.connection(), table.get(), number.get());
    }

    private static void trash(StepContext context, RelationName name, TableInfo table, String column)
            throws SQLException {
        Connection connection = context.connection();
        Optional<Integer> number = table.column(connection, column);
        if (number.isEmpty()) {
            return;
        }
        Dependents.refuseOfColumn(context, table, column, number.get());
        String trashName = freeName(connection, table, column);
        long record = record(context, name, table, number.get(), trashName);
        IdentityPosition.keep(context, record, table, column);
        List<String> statements = new ArrayList<>(Rows.texts(connection, SCRIPT, table.oid(), number.get()));
        statements.add("ALTER TABLE " + table.sql() + " RENAME COLUMN " + SqlName.quote(column) + " TO "
                + SqlName.quote(trashName));
        StepTransaction.executeAll(connection, statements);
    }

    private static long record(StepContext context, RelationName name, TableInfo table, int number, String trashName)
            throws SQLException {
        return Rows.first(
                        context.connection(),
                        RECORD.formatted(
                                TrashRecord.table(context),
                                Attached.CONSTRAINTS,
                                Attached.INDEXES,
                                Attached.RECORD,
                                Attached.INDEX_RECORD),
                        row -> row.getLong(1),
                        context.unit(),
                        context.schema(),
                        context.migrationId(),
                        TrashRecord.key(context, name),
                        trashName,
                        table.oid(),
                        number)
                .orElseThrow();
    }

    private static String freeName(Connection connection, TableInfo table, String column) throws SQLException {
        int ordinal = 0;
        String name = TrashName.of(column, table.schema() + "." + table.name(), ordinal);
        while (table.column(connection, name).isPresent()) {
            name = TrashName.of(column, table.schema() + "." + table.name(), ++ordinal);
        }
        return name;
    }
}
