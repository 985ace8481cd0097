package dev.segue.cli;

import dev.segue.engine.step.BatchText;
import dev.segue.migration.Step;
import dev.segue.sql.ObjectNames;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** What a step is outside of Segue: statements, without a semicolon, of which each runs on its own. */
final class StepSql {

    /** Where the engine puts tables too. */
    private static final String TRASH = "segue_trash";

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
            case TRASH_TABLE ->
                together(List.of(
                        "CREATE SCHEMA IF NOT EXISTS " + TRASH,
                        "ALTER TABLE %s SET SCHEMA %s".formatted(first, TRASH)));
            case TRASH_COLUMN -> trash(first, step.argument(1));
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

    /** What would refuse rows goes, then the column gets a name by which nobody finds it. */
    private static List<String> trash(String table, String column) {
        String aside = ObjectNames.helper("trash", BatchText.bare(column));
        return together(List.of(
                "ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL, ALTER COLUMN %s DROP DEFAULT"
                        .formatted(table, column, column),
                "ALTER TABLE %s RENAME COLUMN %s TO %s"
                        .formatted(table, column, Sql.of("%n", aside).text())));
    }

    private static String require(String expectation, String query) {
        return block(Sql.of("""

                BEGIN
                    IF EXISTS (%c) THEN
                        RAISE EXCEPTION USING MESSAGE = %s, HINT = 'put these rows right, then go on from here';
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
