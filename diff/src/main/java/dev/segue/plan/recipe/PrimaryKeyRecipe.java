package dev.segue.plan.recipe;

import dev.segue.diff.Change;

/** Refuses for now. */
final class PrimaryKeyRecipe {
    private final Kit kit;

    PrimaryKeyRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangePrimaryKey change) {
        kit.draft().refuse(change, "the primary key of %s changes".formatted(change.subject()), "run segue create");
    }
}
