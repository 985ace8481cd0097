package dev.segue.plan.recipe;

import dev.segue.catalog.Column;
import dev.segue.catalog.Name;
import dev.segue.diff.Change;

/** A default concerns whoever does not name the column: it comes before the new release and goes after the old one. */
final class DefaultRecipe {

    private final Kit kit;

    DefaultRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangeDefault change) {
        Name table = change.subject();
        String column = change.after().name();
        if (kit.facts().isNew(table, column)) {
            kit.draft()
                    .refuse(
                            change,
                            "%s.%s is renamed and gets another default at once".formatted(table, column),
                            "do it in two migrations: rename first, then the default");
            return;
        }
        Words words = Words.always("the default of %s".formatted(column));
        boolean goes = change.after().defaultValue() == null;
        step(kit.up(table, words), goes ? Stage.TIGHTEN : Stage.RELAX, table, change.after());
        step(kit.down(table, words), goes ? Stage.RELAX : Stage.TIGHTEN, table, change.before());
        kit.draft()
                .hazard(
                        HazardKind.DEFAULT_CHANGES,
                        "whoever writes %s without naming %s gets another value",
                        table,
                        column);
    }

    private static void step(Script script, Stage stage, Name table, Column column) {
        script.sql(stage, Locks.exclusive(table), Ddl.setDefault(table, column));
    }
}
