package dev.segue.plan.recipe;

import dev.segue.diff.Change;

/** Refuses for now. */
final class RenameColumnRecipe {
    private final Kit kit;

    RenameColumnRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.RenameColumn change) {
        kit.draft().refuse(change, "column %s.%s is now called %s".formatted(change.subject(), change.before().name(), change.after().name()), "run segue create");
    }
}
