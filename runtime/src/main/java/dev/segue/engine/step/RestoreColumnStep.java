package dev.segue.engine.step;

import dev.segue.DataLossException;
import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.SqlName;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * RESTORE_COLUMN: gives a trashed column its name, its values and its default back, which takes an instant. What needs a scan or a
 * lock of its own (NOT NULL, keys, checks, indexes) is made by the steps that follow, under their own names. An identity comes
 * back as a sequence of the same name and position with a default. A column that is there is done.
 */
final class RestoreColumnStep implements StepExecution {

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        RelationName name = RelationName.parse(step.argument(0));
        String column = RelationName.parse(step.argument(1)).name();
        return new PoliteLock(context)
                .run(() -> lock(context, step, name, column), StatementStep.TIMEOUT, connection -> {
                    TableInfo table = TableInfo.lookup(connection, name)
                            .orElseThrow(() -> new StepException(
                                    RuntimeError.UNCLEAR,
                                    "%s: there is no table %s to restore column \"%s\" into: restore the table first"
                                            .formatted(StepText.of(context), name, column),
                                    null));
                    if (table.column(connection, column).isEmpty()) {
                        restore(context, name, table, column);
                    }
                    return 0;
                });
    }

    /** None where there is nothing to do. */
    private static Lock lock(StepContext context, Step step, RelationName name, String column) throws SQLException {
        Optional<TableInfo> table = TableInfo.lookup(context.connection(), name);
        boolean there = table.isPresent()
                && table.get().column(context.connection(), column).isPresent();
        return there ? Lock.none() : step.lock();
    }

    private static void restore(StepContext context, RelationName name, TableInfo table, String column)
            throws SQLException {
        Connection connection = context.connection();
        TrashRecord record = TrashRecord.latest(context, "COLUMN", name, column)
                .orElseThrow(() -> new StepException(
                        RuntimeError.UNCLEAR,
                        "%s: column %s.%s is neither in its table nor in the trash: add it by hand, then run again"
                                .formatted(StepText.of(context), name, column),
                        null));
        if (record.purged() || table.column(connection, record.trashName()).isEmpty()) {
            addEmpty(context, record, table, column);
        } else {
            StepTransaction.execute(
                    connection,
                    "ALTER TABLE %s RENAME COLUMN %s TO %s"
                            .formatted(table.sql(), SqlName.quote(record.trashName()), SqlName.quote(column)));
        }
        Optional<String> defaultValue = record.definition(context, "default");
        if (defaultValue.isPresent()) {
            StepTransaction.execute(
                    connection,
                    "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s"
                            .formatted(table.sql(), SqlName.quote(column), defaultValue.get()));
        }
        IdentityPosition.restore(context, record, table, column);
        record.restored(context);
    }

    private static void addEmpty(StepContext context, TrashRecord record, TableInfo table, String column)
            throws SQLException {
        if (!context.dataLossAllowed()) {
            throw new DataLossException(
                    "%s: the values of %s.%s are no longer in the trash, so it would come back without values in about %d rows: allow data loss, or give up the way back"
                            .formatted(StepText.of(context), table.name(), column, record.rows()),
                    Map.of(table.name(), record.rows()));
        }
        String collation = record.definition(context, "collation")
                .map(c -> " COLLATE " + c)
                .orElse("");
        StepTransaction.execute(
                context.connection(),
                "ALTER TABLE %s ADD COLUMN %s %s%s"
                        .formatted(
                                table.sql(),
                                SqlName.quote(column),
                                record.definition(context, "type").orElse("text"),
                                collation));
    }
}
