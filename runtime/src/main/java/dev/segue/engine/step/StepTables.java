package dev.segue.engine.step;

import dev.segue.migration.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables that a step touches, as far as it says so: by its lock, its arguments, or the index it builds. */
public final class StepTables {

    private StepTables() {}

    /**
     * Names for comparison, {@code schema.table} as PostgreSQL stores them.
     *
     * @param schema the schema of names that are not qualified
     */
    public static Set<String> of(Step step, String schema) {
        List<RelationName> names = new ArrayList<>();
        step.lock().tables().forEach(table -> names.add(RelationName.parse(table)));
        switch (step.kind()) {
            case BACKFILL, VALIDATE, TRASH_TABLE, TRASH_COLUMN, RESTORE_TABLE, RESTORE_COLUMN ->
                names.add(RelationName.parse(step.argument(0)));
            case CREATE_INDEX -> names.add(indexed(step.argument(0)));
            case SQL, ATOMICALLY, REQUIRE, CODE, DROP_INDEX -> {
                // these say it by their lock, or not at all
            }
        }
        Set<String> tables = new LinkedHashSet<>();
        names.forEach(name -> tables.add((name.schema().isEmpty() ? schema : name.schema()) + "." + name.name()));
        return tables;
    }

    /** The table after ON in a CREATE INDEX statement, whose form was checked while it was recorded. */
    private static RelationName indexed(String statement) {
        List<SqlToken> tokens = SqlTokens.of(statement);
        int at = 0;
        while (!tokens.get(at).isWord("on")) {
            at++;
        }
        at += tokens.get(at + 1).isWord("only") ? 2 : 1;
        boolean qualified = at + 2 < tokens.size() && tokens.get(at + 1).isSymbol('.');
        int last = qualified ? at + 2 : at;
        return RelationName.parse(
                statement.substring(tokens.get(at).start(), tokens.get(last).end()));
    }
}
