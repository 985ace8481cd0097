package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;

/**
 * A table without a primary key gets one through a unique index, built beside running writes. Where a key column was nullable
 * it waits for the contract. Every other change of a primary key touches all that refers to it, and is refused.
 */
final class PrimaryKeyRecipe {

    private final Kit kit;

    PrimaryKeyRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.ChangePrimaryKey change) {
        PrimaryKey key = change.after();
        Name table = change.subject();
        if (change.before() != null || key == null) {
            kit.draft()
                    .refuse(
                            change,
                            "the primary key of %s goes or changes".formatted(table),
                            "run segue generate --by-hand: build a unique index for the new key, re-point foreign keys to it, swap the keys"
                                    + " atomically in contract; down the other way");
        } else if (key.columns().stream().anyMatch(column -> kit.facts().isNew(table, column))
                || TakenNames.relation(kit.facts().catalogBefore(), table.schema(), key.name())) {
            kit.draft()
                    .refuse(
                            change,
                            "%s gets a primary key over a new column, or under a name that is in use".formatted(table),
                            "add the column in a migration of its own, then the key");
        } else {
            add(table, key);
        }
    }

    private void add(Name table, PrimaryKey key) {
        String columns = String.join(", ", key.columns());
        Script up = kit.up(
                table, Words.always("%s is the primary key: an index built beside running writes".formatted(columns)));
        Script down = kit.down(table, Words.always("no running release relies on primary key %s".formatted(columns)));
        kit.rows().requireDistinct(up, table, key.columns(), false);
        if (!waits(kit.facts(), table, key)) {
            attach(up, Stage.INDEX, table, key);
            UniqueRecipe.detach(down, table, key.name());
        } else {
            attach(up, Stage.TIGHTEN, table, key);
            down.sql(Stage.COLUMN, Locks.exclusive(table), CheckRecipe.dropIfExists(table, key.name()));
            down.sql(
                    Stage.COLUMN,
                    Locks.exclusive(table),
                    Sql.of("DROP INDEX IF EXISTS %n", new Name(table.schema(), key.name())));
        }
        kit.draft()
                .hazard(
                        HazardKind.DUPLICATES,
                        "primary key %s cannot be built while two rows of %s have the same %s",
                        key.name(),
                        table,
                        columns);
    }

    /** Whether the key comes only with the contract: the old release may leave a column empty until then. */
    static boolean waits(Facts facts, Name table, PrimaryKey key) {
        return key.columns().stream()
                .anyMatch(column -> facts.columnBefore(table, column)
                        .filter(before -> !before.nullable())
                        .isEmpty());
    }

    private static void attach(Script up, Stage stage, Name table, PrimaryKey key) {
        up.createIndex(stage, Ddl.createConcurrently(table, key.columns(), false, key.name()));
        up.sql(
                stage,
                Locks.exclusive(table),
                Sql.of("ALTER TABLE %n ADD CONSTRAINT %n PRIMARY KEY USING INDEX %n", table, key.name(), key.name()),
                "the columns are NOT NULL and the index is there: nothing is scanned");
    }
}
