package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;

/**
 * A constraint or index under another name. Where an index carries it, the index is renamed, which locks no table (PostgreSQL
 * manual, "ALTER INDEX"); foreign keys and checks lock the table for an instant.
 */
final class RenameConstraintRecipe {

    private final Kit kit;

    RenameConstraintRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.RenameConstraint change) {
        Name table = change.subject();
        if (kit.facts().isFollower(table, change.before())) {
            return; // the copy at the renamed column has the new name
        }
        if (isTaken(change)) {
            kit.draft()
                    .refuse(
                            change,
                            "%s of %s takes a name that is in use: %s"
                                    .formatted(change.before(), table, change.after()),
                            "free the name first, in a migration of its own, or choose another one");
            return;
        }
        Words words = Words.always("%s is called %s".formatted(change.before(), change.after()));
        Script up = kit.up(table, words);
        Script down = kit.down(table, Words.always("%s is called %s again".formatted(change.after(), change.before())));
        if (hasIndex(change)) {
            up.sql(Stage.NAME, renameIndex(table, change.before(), change.after()));
            down.sql(Stage.NAME_TAKEN, renameIndex(table, change.after(), change.before()));
            return;
        }
        Entry renamed = up.sql(Stage.NAME, Locks.exclusive(table), rename(table, change.before(), change.after()));
        Sql back = rename(table, change.after(), change.before());
        down.undo(renamed, Stage.NAME_TAKEN, Locks.exclusive(table), Careful.ifConstraint(back), back, Careful.WHY);
    }

    private static boolean hasIndex(Change.RenameConstraint change) {
        return switch (change.kind()) {
            case PRIMARY_KEY, UNIQUE, INDEX -> true;
            case FOREIGN_KEY, CHECK -> false;
        };
    }

    private boolean isTaken(Change.RenameConstraint change) {
        return hasIndex(change)
                ? TakenNames.relation(
                        kit.facts().catalogBefore(), change.subject().schema(), change.after())
                : kit.facts()
                        .before(change.subject())
                        .filter(table -> TakenNames.constraint(table, change.after()))
                        .isPresent();
    }

    /** An index, and the constraint that it carries. */
    static Sql renameIndex(Name table, String before, String after) {
        return Sql.of("ALTER INDEX IF EXISTS %n RENAME TO %n", new Name(table.schema(), before), after);
    }

    static Sql rename(Name table, String before, String after) {
        return Sql.of("ALTER TABLE %n RENAME CONSTRAINT %n TO %n", table, before, after);
    }
}
