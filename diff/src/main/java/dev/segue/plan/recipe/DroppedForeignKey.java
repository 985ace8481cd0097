package dev.segue.plan.recipe;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.migration.Lock;
import dev.segue.sql.Sql;

/**
 * A foreign key that goes. The new release deletes parents without a thought for rows that it no longer maps as referring, so
 * the key goes before the rollout: no statement of the old release needs it. One with an action stands in nobody's way, and the
 * old release relies on it, so it stays until the contract.
 */
final class DroppedForeignKey {

    private final Kit kit;
    private final Name table;
    private final ForeignKey key;

    DroppedForeignKey(Kit kit, Name table, ForeignKey key) {
        this.kit = kit;
        this.table = table;
        this.key = key;
    }

    void plan() {
        if (ForeignKeys.hasAction(key)) {
            withTheContract();
        } else {
            beforeTheRollout();
        }
        ForeignKeys.twoTables(kit, table, key);
    }

    private void beforeTheRollout() {
        Entry dropped = kit.up(
                        table,
                        Words.always("the new release may delete rows of %s that %s refers to"
                                .formatted(key.target(), table)))
                .sql(Stage.RELAX, exclusive(), ForeignKeys.drop(table, key.name()), ForeignKeys.LOCKS_BOTH);
        Script down = down();
        ForeignKeys.requireParents(kit, down, Stage.LAST_EXPECT, key);
        restore(down, dropped, Stage.TIGHTEN);
        kit.draft()
                .hazard(
                        HazardKind.ORPHANS,
                        "nothing keeps rows of %s from referring to rows of %s that are gone: the old release may meet them, and a revert stops at them",
                        table,
                        key.target());
    }

    private void withTheContract() {
        Entry dropped = kit.up(
                        table,
                        Words.always("no running release relies on %s referring to %s".formatted(table, key.target())))
                .sql(Stage.KEY_OFF, exclusive(), ForeignKeys.drop(table, key.name()), ForeignKeys.LOCKS_BOTH);
        restore(down(), dropped, Stage.KEY);
        kit.draft()
                .hazard(
                        HazardKind.BINDS_UNTIL_CONTRACT,
                        "until the contract rows of %s must refer to rows of %s that are there, and %s acts on them",
                        table,
                        key.target(),
                        ForeignKeys.action(key));
    }

    private Script down() {
        return kit.down(table, Words.always("%s refers to %s again".formatted(table, key.target())));
    }

    private Lock exclusive() {
        return ForeignKeys.both(table, key, Lock.Mode.ACCESS_EXCLUSIVE);
    }

    private void restore(Script down, Entry dropped, Stage stage) {
        Sql add = ForeignKeys.addNotValid(table, key.name(), key);
        down.undo(
                dropped,
                stage,
                ForeignKeys.both(table, key, Lock.Mode.SHARE_ROW_EXCLUSIVE),
                Careful.ifNoConstraint(add),
                add,
                Careful.WHY);
        ForeignKeys.validate(down, stage, key.name());
    }
}
