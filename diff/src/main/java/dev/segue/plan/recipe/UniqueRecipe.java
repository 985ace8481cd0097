package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;
import java.util.Optional;

/** A unique index, built beside running writes, becomes the constraint. */
final class UniqueRecipe {

    private final Kit kit;

    UniqueRecipe(Kit kit) {
        this.kit = kit;
    }

    void add(Change.AddUnique change) {
        Name table = change.subject();
        UniqueConstraint unique = change.unique();
        if (kit.facts().isCreated(table)) {
            return; // it comes with the table
        }
        if (TakenNames.relation(kit.facts().catalogBefore(), table.schema(), unique.name())
                && !kit.names().isFreed(table, unique.name())) {
            kit.draft()
                    .refuse(
                            change,
                            "unique constraint %s on %s takes a name that is in use".formatted(unique.name(), table),
                            "give the new constraint another name (@UniqueConstraint(name = …))");
            return;
        }
        SameForAllRows same = new SameForAllRows(kit.facts());
        if (same.is(table, unique.columns(), unique.nullsNotDistinct())) {
            same.refuse(kit.draft(), change, "unique constraint " + unique.name(), table, unique.columns());
            return;
        }
        Script up = kit.up(
                table, Words.always("%s is unique: an index built beside running writes".formatted(columns(unique))));
        uniqueness(table, unique).comes(kit, up);
        Script down =
                kit.down(table, Words.always("no running release relies on unique %s".formatted(columns(unique))));
        String name = kit.names().ofRelation(up, down, unique.name());
        attach(up, table, unique, name);
        detach(down, table, name);
    }

    void drop(Change.DropUnique change) {
        Name table = change.subject();
        UniqueConstraint unique = change.unique();
        Words words = Words.always("no running release relies on unique %s".formatted(columns(unique)));
        Script up = kit.up(table, words);
        if (new BoundForeignKeys(kit).refuse(change, unique.name(), unique.columns(), up)) {
            return;
        }
        Entry dropped = up.sql(
                Stage.CONSTRAINT_OFF,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", table, unique.name()));
        Script down = kit.down(table, Words.always("%s is unique again".formatted(columns(unique))));
        uniqueness(table, unique).goes(kit, down);
        restore(down, dropped, table, unique);
    }

    /** Builds the constraint under the name given. */
    static void attach(Script script, Name table, UniqueConstraint unique, String name) {
        script.createIndex(
                Stage.INDEX, Ddl.createConcurrently(table, unique.columns(), unique.nullsNotDistinct(), name));
        script.sql(
                Stage.INDEX,
                Locks.exclusive(table),
                usingIndex(table, unique, name, name),
                "the index is there: nothing is scanned");
    }

    static Sql usingIndex(Name table, UniqueConstraint unique, String name, String index) {
        return Sql.of(
                "ALTER TABLE %n ADD CONSTRAINT %n UNIQUE USING INDEX %n%c",
                table, name, index, Ddl.deferral(unique.deferrable(), unique.initiallyDeferred()));
    }

    /** Builds anew what a contract has taken away; where it never came to that, what stands is taken away first. */
    static void restore(Script down, Entry dropped, Name table, UniqueConstraint unique) {
        down.unlessFirst(
                dropped,
                Stage.INDEX,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n DROP CONSTRAINT IF EXISTS %n", table, unique.name()),
                Careful.WHY);
        attach(down, table, unique, unique.name());
    }

    /** Takes the constraint away, or the index that was to become it. */
    static void detach(Script down, Name table, String name) {
        down.sql(
                Stage.CONSTRAINT_OFF,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n DROP CONSTRAINT IF EXISTS %n", table, name));
        down.dropIndex(Stage.INDEX_OFF, name);
    }

    private static Uniqueness uniqueness(Name table, UniqueConstraint unique) {
        return new Uniqueness(
                table, "unique constraint " + unique.name(), Optional.of(unique.columns()), unique.nullsNotDistinct());
    }

    private static String columns(UniqueConstraint unique) {
        return String.join(", ", unique.columns());
    }
}
