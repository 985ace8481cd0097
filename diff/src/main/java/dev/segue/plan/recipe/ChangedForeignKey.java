package dev.segue.plan.recipe;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.migration.Lock;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * The same columns refer to the same ones, with another action or another moment of the check. One transaction takes the former
 * key away and adds the new one NOT VALID, which binds new rows at once, so there is no instant without a key. A release that
 * relies on an action has it during the overlap; the old one first.
 */
final class ChangedForeignKey {

    private final Kit kit;
    private final Name table;
    private final ForeignKey before;
    private final ForeignKey after;

    ChangedForeignKey(Kit kit, Name table, ForeignKey before, ForeignKey after) {
        this.kit = kit;
        this.table = table;
        this.before = before;
        this.after = after;
    }

    void plan() {
        Script up = kit.up(table, words(after));
        Script down = kit.down(table, words(before));
        if (oldReleaseReliesOnIt()) {
            swap(up, Stage.TIGHTEN, List.of(ForeignKeys.drop(table, before.name())), after);
            swap(down, Stage.KEY, dropBoth(), before);
            kit.draft()
                    .hazard(
                            HazardKind.BINDS_UNTIL_CONTRACT,
                            "until the contract foreign key %s of %s is what it was: %s",
                            before.name(),
                            table,
                            nature(before));
        } else {
            swap(up, Stage.KEY, List.of(ForeignKeys.drop(table, before.name())), after);
            swap(down, Stage.TIGHTEN, dropBoth(), before);
            kit.draft()
                    .hazard(
                            HazardKind.BINDS_OLD_RELEASE,
                            "foreign key %s of %s is another one for the old release too: %s",
                            after.name(),
                            table,
                            nature(after));
        }
        ForeignKeys.twoTables(kit, table, after);
    }

    private boolean oldReleaseReliesOnIt() {
        return ForeignKeys.hasAction(before) || before.deferrable() && !ForeignKeys.hasAction(after);
    }

    /** The way here may have stopped before or after the swap. */
    private List<Sql> dropBoth() {
        List<Sql> drops = new ArrayList<>(List.of(ForeignKeys.dropIfExists(table, after.name())));
        if (!before.name().equals(after.name())) {
            drops.add(ForeignKeys.dropIfExists(table, before.name()));
        }
        return drops;
    }

    private void swap(Script script, Stage stage, List<Sql> drops, ForeignKey key) {
        List<Sql> statements = new ArrayList<>(drops);
        statements.add(ForeignKeys.addNotValid(table, key.name(), key));
        script.atomically(
                stage,
                ForeignKeys.both(table, key, Lock.Mode.ACCESS_EXCLUSIVE),
                statements,
                "no instant without a key; NOT VALID reads no row");
        ForeignKeys.validate(script, stage, key.name());
    }

    private Words words(ForeignKey key) {
        return Words.always("%s refers to %s: %s".formatted(table, key.target(), nature(key)));
    }

    private static String nature(ForeignKey key) {
        String action = ForeignKeys.hasAction(key) ? ForeignKeys.action(key) : "no action";
        return key.deferrable() ? action + ", deferrable" : action;
    }
}
