package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The row of an object in the trash.
 *
 * @param trashName what it is called meanwhile
 * @param purged whether its data are gone for good
 * @param rows the estimate of its rows when it was put there
 */
record TrashRecord(long id, String trashName, boolean purged, long rows) {

    private static final String LATEST = """
            SELECT id, trash_name, purged_at IS NOT NULL, coalesce((definitions->>'rows')::bigint, 0) FROM %s
            WHERE schema_name = ? AND kind = ? AND table_name = ? AND column_name = ? AND restored_at IS NULL
            ORDER BY (unit = ? AND migration = ?) DESC, id DESC LIMIT 1""";

    /**
     * The one that this migration put there last and that has not come back; where it put none there, that of any other. A
     * later migration may have made, and a revert put aside, another object of the same name.
     */
    static Optional<TrashRecord> latest(StepContext context, String kind, RelationName table, String column)
            throws SQLException {
        return Rows.first(
                context.connection(),
                LATEST.formatted(table(context)),
                row -> new TrashRecord(row.getLong(1), row.getString(2), row.getBoolean(3), row.getLong(4)),
                context.schema(),
                kind,
                key(context, table),
                column,
                context.unit(),
                context.migrationId());
    }

    /** One of its definitions; empty where it has none of that name. */
    Optional<String> definition(StepContext context, String name) throws SQLException {
        return Rows.first(
                        context.connection(),
                        "SELECT definitions->>? FROM " + table(context) + " WHERE id = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        name,
                        id)
                .flatMap(value -> value);
    }

    /** It is back; what hung on it is left to {@link Remake}. */
    void restored(StepContext context) throws SQLException {
        Rows.update(
                context.connection(),
                "UPDATE " + table(context)
                        + " SET restored_at = now(), definitions = definitions || jsonb_build_object('backBy', ?::text) WHERE id = ?",
                context.migrationId(),
                id);
    }

    /** The history's table of the trash. */
    static String table(StepContext context) {
        return SqlName.quote(context.historySchema(), "trash");
    }

    /** The table as the trash knows it: without schema where that is the one that is migrated. */
    static String key(StepContext context, RelationName table) {
        return table.schema().isEmpty() || table.schema().equals(context.schema()) ? table.name() : table.sql();
    }
}
