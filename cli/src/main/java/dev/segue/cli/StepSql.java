package dev.segue.cli;

import dev.segue.migration.Step;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** What a step is outside of Segue: statements, without a semicolon, of which each runs on its own. */
final class StepSql {

    private StepSql() {}

    static List<String> of(Step step) {
        String first = step.argument(0);
        return switch (step.kind()) {
            case SQL, CREATE_INDEX -> List.of(first);
            case ATOMICALLY -> together(step.arguments());
            case REQUIRE -> List.of(require(first, step.argument(1)));
            case BACKFILL -> List.of(new BackfillBlock(first, step.argument(1), step.argument(2)).text());
            case DROP_INDEX -> List.of("DROP INDEX CONCURRENTLY IF EXISTS " + first);
            case VALIDATE -> List.of("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(first, step.argument(1)));
            case TRASH_TABLE -> List.of(TrashBlock.table(first));
            case TRASH_COLUMN -> List.of(TrashBlock.column(first, step.argument(1)));
            case CODE -> List.of(impossible("step \"%s\" is Java code".formatted(first)));
            case RESTORE_TABLE, RESTORE_COLUMN ->
                List.of(impossible(
                        "only Segue brings %s back from the trash".formatted(String.join(".", step.arguments()))));
        };
    }

    private static List<String> together(List<String> statements) {
        List<String> all = new ArrayList<>(List.of("BEGIN"));
        all.addAll(statements);
        all.add("COMMIT");
        return List.copyOf(all);
    }

    /** What was found stands in the detail: the first rows, as the server prints them. */
    private static String require(String expectation, String query) {
        return block(Sql.of("""

                #variable_conflict use_column
                DECLARE
                    segue_found text;
                BEGIN
                    SELECT string_agg((segue_row.*)::text, '; ') INTO segue_found FROM (SELECT * FROM (
                %c
                    ) segue_rows LIMIT 5) segue_row;
                    IF segue_found IS NOT NULL THEN
                        RAISE EXCEPTION USING MESSAGE = %s, DETAIL = 'found ' || segue_found,
                            HINT = 'mend what was found, then go on from here';
                    END IF;
                END
                """, new Sql(query), "expected that " + expectation));
    }

    private static String impossible(String why) {
        return block(Sql.of("""

                BEGIN
                    RAISE EXCEPTION USING MESSAGE = %s;
                END
                """, why + ": it cannot run outside of Segue"));
    }

    /** An anonymous block of PL/pgSQL. */
    static String block(Sql body) {
        return Sql.of("DO %q", body).text();
    }
}
