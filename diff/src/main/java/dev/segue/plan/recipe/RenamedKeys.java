package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import dev.segue.migration.Lock;
import dev.segue.sql.Sql;

/**
 * What stands at a renamed column is built anew at the new one, and goes at the former one with the contract. Where both have
 * one name, the new one has another until then.
 */
final class RenamedKeys {

    private final Kit kit;
    private final Name table;
    private final Followers followers;
    private final Script up;
    private final Script down;

    RenamedKeys(Kit kit, Change.RenameColumn change, Script up, Script down) {
        this.kit = kit;
        this.table = change.subject();
        this.followers = new Followers(kit.facts(), change);
        this.up = up;
        this.down = down;
    }

    void plan() {
        followers.checks().forEach(pair -> check(pair.before(), pair.after()));
        followers.uniques().forEach(pair -> unique(pair.before(), pair.after()));
        followers.indexes().forEach(pair -> index(pair.before(), pair.after()));
        followers.foreignKeys().forEach(pair -> foreignKey(pair.before(), pair.after()));
    }

    private void unique(UniqueConstraint before, UniqueConstraint after) {
        String name = kit.names().ofRelation(up, down, after.name());
        UniqueRecipe.attach(up, table, after, name);
        Entry dropped = up.sql(Stage.CONSTRAINT_OFF, Locks.exclusive(table), drop(before.name()));
        UniqueRecipe.restore(down, dropped, table, before);
        UniqueRecipe.detach(down, table, name);
    }

    private void index(Index before, Index after) {
        String name = kit.names().ofRelation(up, down, after.name());
        up.createIndex(Stage.INDEX, Ddl.createConcurrently(table, after, name, kit.options()));
        up.dropIndex(Stage.INDEX_OFF, before.name());
        down.createIndex(Stage.INDEX, Ddl.createConcurrently(table, before, before.name(), kit.optionsBefore()));
        down.dropIndex(Stage.INDEX_OFF, name);
    }

    private void check(Check before, Check after) {
        String name = kit.names().ofConstraint(up, down, after.name());
        up.sql(Stage.CHECK, Locks.exclusive(table), addNotValid(name, after), "NOT VALID reads no row");
        up.validate(Stage.CHECK, name, "reads every row, blocks no reader and no writer");
        Entry dropped = up.sql(Stage.CONSTRAINT_OFF, Locks.exclusive(table), drop(before.name()));
        Sql back = addNotValid(before.name(), before);
        down.undo(dropped, Stage.CHECK, Locks.exclusive(table), Careful.ifNoConstraint(back), back, Careful.WHY);
        down.validate(Stage.CHECK, before.name(), "reads every row, blocks no reader and no writer");
        down.sql(Stage.CONSTRAINT_OFF, Locks.exclusive(table), CheckRecipe.dropIfExists(table, name));
    }

    private void foreignKey(ForeignKey before, ForeignKey after) {
        String name = kit.names().ofConstraint(up, down, after.name());
        Lock share = ForeignKeys.both(table, after, Lock.Mode.SHARE_ROW_EXCLUSIVE);
        Lock exclusive = ForeignKeys.both(table, after, Lock.Mode.ACCESS_EXCLUSIVE);
        up.sql(Stage.KEY, share, ForeignKeys.addNotValid(table, name, after), "NOT VALID reads no row");
        up.validate(Stage.KEY, name, "reads every row, blocks no reader and no writer");
        Entry dropped = up.sql(Stage.KEY_OFF, exclusive, drop(before.name()), ForeignKeys.LOCKS_BOTH);
        Sql back = ForeignKeys.addNotValid(table, before.name(), before);
        down.undo(dropped, Stage.KEY, share, Careful.ifNoConstraint(back), back, Careful.WHY);
        down.validate(Stage.KEY, before.name(), "reads every row, blocks no reader and no writer");
        down.sql(Stage.KEY_OFF, exclusive, CheckRecipe.dropIfExists(table, name), ForeignKeys.LOCKS_BOTH);
        ForeignKeys.twoTables(kit, table, after);
    }

    private Sql drop(String constraint) {
        return Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", table, constraint);
    }

    private Sql addNotValid(String name, Check check) {
        return Sql.of("ALTER TABLE %n ADD %c NOT VALID", table, Ddl.check(name, check));
    }
}
