package dev.segue.engine.step;

import java.util.List;
import java.util.function.UnaryOperator;

/** The text of a backfill, for whoever executes it without the engine. */
public final class BatchText {

    private BatchText() {}

    /**
     * The statement with a condition in place of each {@code :batch}.
     *
     * @param table as the step names it
     * @param range gives the condition for what the statement calls the table at that place, quoted; empty where it has no name
     */
    public static String of(String statement, String table, UnaryOperator<String> range) {
        return new BatchStatement(statement, RelationName.parse(table)).sql(range);
    }

    /** The columns of a backfill's key, each quoted. */
    public static List<String> columns(String key) {
        return BackfillKey.names(key).stream()
                .map(dev.segue.engine.SqlName::quote)
                .toList();
    }

    /** The table's name, quoted, qualified where the step qualifies it. */
    public static String table(String table) {
        return RelationName.parse(table).sql();
    }

    /** The bare name of a column, table or index as PostgreSQL stores it. */
    public static String bare(String name) {
        return RelationName.parse(name).name();
    }
}
