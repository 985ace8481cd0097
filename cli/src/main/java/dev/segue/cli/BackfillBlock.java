package dev.segue.cli;

import dev.segue.engine.step.BatchText;
import dev.segue.sql.Sql;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A backfill as a block of PL/pgSQL that walks along the key and commits after each batch (PostgreSQL manual, section 43.8
 * "Transaction Management"). It cannot run inside a transaction block.
 */
final class BackfillBlock {

    private static final int ROWS = 1_000;

    private final String table;
    private final List<String> columns;
    private final String statement;

    /**
     * @param table as the step names it
     * @param key columns of a unique, NOT NULL key
     * @param statement with {@code :batch}
     */
    BackfillBlock(String table, String key, String statement) {
        this.table = BatchText.table(table);
        this.columns = BatchText.columns(key);
        this.statement = BatchText.of(statement, table, this::range);
    }

    String text() {
        String names = each(columns::get);
        return StepSql.block(new Sql("""

                DECLARE
                %s
                BEGIN
                    SELECT %s INTO %s FROM %s ORDER BY %s LIMIT 1;
                    LOOP
                        SELECT %s INTO %s
                          FROM (SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT %d) batch ORDER BY %s LIMIT 1;
                        EXIT WHEN NOT FOUND;
                        %s;
                        COMMIT;
                        %s
                    END LOOP;
                END
                """.formatted(
                IntStream.range(0, columns.size()).mapToObj(this::declarations).collect(Collectors.joining("\n")),
                names,
                each(BackfillBlock::last),
                table,
                descending(),
                names,
                each(BackfillBlock::upTo),
                names,
                table,
                "(%s IS NOT DISTINCT FROM NULL OR %s > %s) AND %s <= %s"
                        .formatted(
                                done(0),
                                row(columns::get),
                                row(BackfillBlock::done),
                                row(columns::get),
                                row(BackfillBlock::last)),
                names,
                ROWS,
                descending(),
                statement,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> "%s := %s;".formatted(done(i), upTo(i)))
                        .collect(Collectors.joining(" ")))));
    }

    private String declarations(int i) {
        return List.of(last(i), done(i), upTo(i)).stream()
                .map(variable -> "    %s %s.%s%%TYPE;".formatted(variable, table, columns.get(i)))
                .collect(Collectors.joining("\n"));
    }

    /** The condition of one batch. */
    private String range(String qualifier) {
        String prefix = qualifier.isEmpty() ? "" : qualifier + ".";
        String key = row(i -> prefix + columns.get(i));
        return "((%s IS NOT DISTINCT FROM NULL OR %s > %s) AND %s <= %s)"
                .formatted(done(0), key, row(BackfillBlock::done), key, row(BackfillBlock::upTo));
    }

    private String descending() {
        return each(i -> columns.get(i) + " DESC");
    }

    /** The greatest key when the block began: rows that come later are right by themselves. */
    private static String last(int i) {
        return "segue_last_" + i;
    }

    /** The greatest key that has been filled. */
    private static String done(int i) {
        return "segue_done_" + i;
    }

    /** The greatest key of the batch. */
    private static String upTo(int i) {
        return "segue_up_to_" + i;
    }

    private String row(IntFunction<String> text) {
        return columns.size() == 1 ? text.apply(0) : "(" + each(text) + ")";
    }

    private String each(IntFunction<String> text) {
        return IntStream.range(0, columns.size()).mapToObj(text).collect(Collectors.joining(", "));
    }
}
