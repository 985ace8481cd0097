package dev.segue.plan.recipe;

import dev.segue.diff.Change;

/** Refuses for now. */
final class TypeRecipe {
    private final Kit kit;

    TypeRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangeType change) {
        kit.draft().refuse(change, "the type of %s.%s changes".formatted(change.subject(), change.after().name()), "run segue create");
    }
}
