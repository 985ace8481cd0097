package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.SqlName;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * TRASH_TABLE: moves a table into schema {@code segue_trash}. In one transaction: the definitions of the foreign keys from and to it
 * go to the history, then the keys are dropped; table, indexes and owned sequences get names that are free there, and move. Primary
 * key, unique constraints, checks, defaults, triggers and rows move along. A table that is not there is done.
 */
final class TrashTableStep implements StepExecution {

    /** An index or owned sequence, which moves with its table and must find its name free. */
    private record Part(String kind, String name, String trashName) {}

    private static final String RECORD = """
            INSERT INTO %s (unit, schema_name, migration, kind, table_name, trash_name, definitions)
            SELECT ?, ?, ?, 'TABLE', ?, ?, jsonb_build_object(
                'schema', n.nspname,
                'rows', greatest(c.reltuples, 0)::bigint,
                'foreignKeys', (SELECT coalesce(jsonb_agg(jsonb_build_object(%s) ORDER BY k.conname), '[]')
                    FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0 AND c.oid IN (k.conrelid, k.confrelid)),
                'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'name', name, 'trashName', trash_name)), '[]')
                    FROM unnest(?, ?, ?) parts (kind, name, trash_name)))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid::bigint = ?""";

    private static final String FOREIGN_KEYS = TrashText.dropForeignKeys("?::bigint::oid");
    private static final String PARTS = TrashText.partsOfTable("?::bigint::oid");

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        RelationName name = RelationName.parse(step.argument(0));
        return new PoliteLock(context).run(() -> lock(context, name), StatementStep.TIMEOUT, connection -> {
            Optional<TableInfo> table = TableInfo.lookup(connection, name);
            if (table.isPresent()) {
                trash(context, name, table.get());
            }
            return 0;
        });
    }

    private static Lock lock(StepContext context, RelationName name) throws SQLException {
        Optional<TableInfo> table = TableInfo.lookup(context.connection(), name);
        return table.isEmpty() ? Lock.none() : ForeignKeys.lock(context.connection(), table.get(), ForeignKeys.TABLE);
    }

    private static void trash(StepContext context, RelationName name, TableInfo table) throws SQLException {
        if (!table.plain()) {
            throw new StepException(
                    RuntimeError.UNCLEAR,
                    "%s: %s is a view, or partitioned, or part of an inheritance tree: Segue puts only plain tables into the trash"
                            .formatted(StepText.of(context), name),
                    null);
        }
        Dependents.refuseOfTable(context, table);
        Connection connection = context.connection();
        // IF NOT EXISTS would ask for the right to create one even where it is there
        if (Rows.texts(connection, "SELECT nspname FROM pg_namespace WHERE nspname = ?", TrashName.SCHEMA)
                .isEmpty()) {
            StepTransaction.execute(connection, "CREATE SCHEMA " + TrashName.SCHEMA);
        }
        String trashName = freeName(connection, table);
        List<Part> parts = Rows.list(
                connection,
                PARTS,
                row -> new Part(row.getString(1), row.getString(2), TrashName.of(row.getString(2), trashName, 0)),
                table.oid());
        record(context, name, table, trashName, parts);
        List<String> statements = new ArrayList<>(Rows.texts(connection, FOREIGN_KEYS, table.oid()));
        for (Part part : parts) {
            statements.add(rename(part.kind(), SqlName.quote(table.schema(), part.name()), part.trashName()));
        }
        statements.add(rename("TABLE", table.sql(), trashName));
        statements.add("ALTER TABLE " + SqlName.quote(table.schema(), trashName) + " SET SCHEMA " + TrashName.SCHEMA);
        StepTransaction.executeAll(connection, statements);
    }

    private static void record(
            StepContext context, RelationName name, TableInfo table, String trashName, List<Part> parts)
            throws SQLException {
        Connection connection = context.connection();
        Rows.update(
                connection,
                RECORD.formatted(TrashRecord.table(context), Attached.RECORD),
                context.unit(),
                context.schema(),
                context.migrationId(),
                TrashRecord.key(context, name),
                trashName,
                connection.createArrayOf("text", parts.stream().map(Part::kind).toArray()),
                connection.createArrayOf("text", parts.stream().map(Part::name).toArray()),
                connection.createArrayOf(
                        "text", parts.stream().map(Part::trashName).toArray()),
                table.oid());
    }

    private static String rename(String kind, String from, String to) {
        return "ALTER " + kind + " " + from + " RENAME TO " + SqlName.quote(to);
    }

    private static String freeName(Connection connection, TableInfo table) throws SQLException {
        int ordinal = 0;
        String name = TrashName.of(table.name(), table.schema(), ordinal);
        while (TableInfo.lookup(connection, new RelationName(TrashName.SCHEMA, name))
                .isPresent()) {
            name = TrashName.of(table.name(), table.schema(), ++ordinal);
        }
        return name;
    }
}
