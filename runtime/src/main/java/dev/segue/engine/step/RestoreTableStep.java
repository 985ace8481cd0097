package dev.segue.engine.step;

import dev.segue.DataLossException;
import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.engine.SqlName;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * RESTORE_TABLE: moves a table out of the trash, with its rows, indexes, constraints and sequences under their old names. Its foreign
 * keys are made by the steps that follow, NOT VALID first. A purge leaves the table there without rows. A table that is there is
 * done.
 */
final class RestoreTableStep implements StepExecution {

    private record Part(String kind, String name, String trashName) {}

    private static final String PARTS = """
            SELECT part->>'kind', part->>'name', part->>'trashName'
            FROM %s, jsonb_array_elements(definitions->'parts') part WHERE id = ? ORDER BY 2""";

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        RelationName name = RelationName.parse(step.argument(0));
        return new PoliteLock(context).run(Lock.none(), StatementStep.TIMEOUT, connection -> {
            if (TableInfo.lookup(connection, name).isEmpty()) {
                restore(context, name);
            }
            return 0;
        });
    }

    private static void restore(StepContext context, RelationName name) throws SQLException {
        TrashRecord record = TrashRecord.latest(context, "TABLE", name, "").orElseThrow(() -> lost(context, name));
        RelationName trashed = new RelationName(TrashName.SCHEMA, record.trashName());
        Connection connection = context.connection();
        if (TableInfo.lookup(connection, trashed).isEmpty()) {
            throw lost(context, name);
        }
        if (record.purged() && !context.dataLossAllowed()) {
            throw new DataLossException(
                    "%s: the rows of %s were purged from the trash, so it would come back without its about %d rows: allow data loss, or give up the way back"
                            .formatted(StepText.of(context), name, record.rows()),
                    Map.of(name.toString(), record.rows()));
        }
        String schema = record.definition(context, "schema").orElse(context.schema());
        StepTransaction.execute(connection, "ALTER TABLE " + trashed.sql() + " SET SCHEMA " + SqlName.quote(schema));
        rename(connection, "TABLE", SqlName.quote(schema, record.trashName()), name.name());
        for (Part part : parts(context, record)) {
            rename(connection, part.kind(), SqlName.quote(schema, part.trashName()), part.name());
        }
        record.restored(context);
    }

    private static List<Part> parts(StepContext context, TrashRecord record) throws SQLException {
        return Rows.list(
                context.connection(),
                PARTS.formatted(TrashRecord.table(context)),
                row -> new Part(row.getString(1), row.getString(2), row.getString(3)),
                record.id());
    }

    private static StepException lost(StepContext context, RelationName name) {
        return new StepException(
                RuntimeError.UNCLEAR,
                "%s: table %s is neither in its schema nor in the trash: create it by hand, then run again"
                        .formatted(StepText.of(context), name),
                null);
    }

    private static void rename(Connection connection, String kind, String from, String to) throws SQLException {
        StepTransaction.execute(connection, "ALTER " + kind + " " + from + " RENAME TO " + SqlName.quote(to));
    }
}
