package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.migration.Lock;
import dev.segue.sql.ObjectNames;

/**
 * What replaces something of the same name is built under another name beside it, and takes the name once the contract has
 * taken the former one away. On the way back it gives the name up first.
 */
final class FinalNames {

    private final Facts facts;

    FinalNames(Facts facts) {
        this.facts = facts;
    }

    /** The name until the contract of an index, or of a constraint that an index carries. */
    String ofRelation(Script up, Script down, String wanted) {
        Name table = up.table();
        if (!TakenNames.relation(facts.catalogBefore(), table.schema(), wanted)) {
            return wanted;
        }
        String other = ObjectNames.derived(wanted, "new");
        up.sql(Stage.NAME_TAKEN, RenameConstraintRecipe.renameIndex(table, other, wanted));
        down.sql(
                Stage.NAME,
                Lock.none(),
                Careful.ifFree(RenameConstraintRecipe.renameIndex(table, wanted, other)),
                Careful.WHY);
        return other;
    }

    /** The name until the contract of a foreign key or a check. */
    String ofConstraint(Script up, Script down, String wanted) {
        Name table = up.table();
        if (facts.before(table).filter(t -> TakenNames.constraint(t, wanted)).isEmpty()) {
            return wanted;
        }
        String other = ObjectNames.derived(wanted, "new");
        up.sql(Stage.NAME_TAKEN, Locks.exclusive(table), RenameConstraintRecipe.rename(table, other, wanted));
        down.sql(
                Stage.NAME,
                Locks.exclusive(table),
                Careful.ifFree(RenameConstraintRecipe.rename(table, wanted, other)),
                Careful.WHY);
        return other;
    }

    /** Whether the name is that of an object that this migration takes away with its contract. */
    boolean isFreed(Name table, String name) {
        return facts.changesOf(table)
                .anyMatch(change -> change instanceof Change.DropIndex index
                                && index.index().name().equals(name)
                        || change instanceof Change.DropUnique unique
                                && unique.unique().name().equals(name)
                        || change instanceof Change.DropForeignKey key
                                && key.foreignKey().name().equals(name));
    }
}
