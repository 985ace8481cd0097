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
        String readers = kit.facts().readers(table, "");
        if (!readers.isEmpty()) {
            kit.draft()
                    .refuse(
                            change,
                            "table %s goes, and %s still reads it".formatted(table, readers),
                            DropColumnRecipe.READERS_BY_HAND);
            return;
        }
        boolean trash = kit.draft().keepsTrash();
        String unused = "no running release reads %s".formatted(table);
        kit.up(table, Words.always(trash ? unused + "; its rows stay in the trash" : unused))
                .trashTable();
        kit.down(table, Words.always("%s is back, with what it held".formatted(table)))
                .restoreTable();
        kit.draft()
                .hazard(
                        HazardKind.DROPS_DATA,
                        trash
                                ? "table %s goes to the trash; once the trash is emptied a revert brings it back empty"
                                : "table %s is dropped with all its rows; nothing brings them back",
                        table);
    }
}
