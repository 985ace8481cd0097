package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;

/** A table that nobody maps any more goes to the trash with all its rows, after its foreign keys; back, it is restored. */
final class DropTableRecipe {

    private final Kit kit;

    DropTableRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.DropTable change) {
        Name table = change.table().name();
        kit.up(table, Words.always("no running release reads %s; its rows stay in the trash".formatted(table)))
                .trashTable();
        kit.down(table, Words.always("%s is back, with what it held".formatted(table)))
                .restoreTable();
        kit.draft()
                .hazard(
                        HazardKind.DROPS_DATA,
                        "table %s goes to the trash; once the trash is emptied a revert brings it back empty"
                                .formatted(table));
    }
}
