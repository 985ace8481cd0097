package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Backfills over a key of the table. Each statement changes nothing where it has been done already. */
final class Backfills {

    private final Draft draft;
    private final Facts facts;

    Backfills(Draft draft, Facts facts) {
        this.draft = draft;
        this.facts = facts;
    }

    /** Whether the table has a key to go along. */
    boolean isPossible(Name table) {
        return facts.key(table).isPresent();
    }

    /** Gives the column the value of the expression where it has none. */
    void fill(Script script, Stage stage, Name table, String column, String expression) {
        script.backfill(
                stage,
                key(table),
                Sql.of(
                        "UPDATE %n SET %n = (%x) WHERE :batch AND %n %x",
                        table, column, expression, column, facts.tests().isNull(table, column)));
        hazard(table);
    }

    /** Makes the column equal to another one. */
    void copy(Script script, Name table, String column, String source, String type) {
        copy(script, Stage.BACKFILL, table, column, source, type);
    }

    void copy(Script script, Stage stage, Name table, String column, String source, String type) {
        String cast = facts.tests().cast(type);
        script.backfill(
                stage,
                key(table),
                Sql.of(
                        "UPDATE %n SET %n = %n WHERE :batch AND %n%x IS DISTINCT FROM %n%x",
                        table, column, source, column, cast, source, cast));
        hazard(table);
    }

    private void hazard(Name table) {
        draft.hazard(
                HazardKind.BACKFILL,
                "a backfill goes over all rows of %s in batches and fires the table's other triggers",
                table);
    }

    private Sql key(Name table) {
        Optional<List<String>> key = facts.key(table);
        return Sql.of("%N", key.orElseThrow());
    }
}
