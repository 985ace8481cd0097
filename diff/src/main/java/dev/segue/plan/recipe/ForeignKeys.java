package dev.segue.plan.recipe;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.diff.Change;
import dev.segue.migration.Lock;
import dev.segue.sql.Sql;

/** Statements and words about foreign keys. Adding and dropping one lock both tables for an instant. */
final class ForeignKeys {

    static final String LOCKS_BOTH = "dropping a foreign key locks both tables";

    private ForeignKeys() {}

    /** Whether deleting or re-keying a parent does something to rows here, instead of being refused. */
    static boolean hasAction(ForeignKey key) {
        return isAction(key.onDelete()) || isAction(key.onUpdate());
    }

    private static boolean isAction(ForeignKey.Action action) {
        return switch (action) {
            case NO_ACTION, RESTRICT -> false;
            case CASCADE, SET_NULL, SET_DEFAULT -> true;
        };
    }

    /** For example {@code ON DELETE CASCADE}. */
    static String action(ForeignKey key) {
        return isAction(key.onDelete())
                ? "ON DELETE " + key.onDelete().sql()
                : "ON UPDATE " + key.onUpdate().sql();
    }

    /** Whether a foreign key of that name is dropped in EXPAND, so that the name is free from then on. */
    static boolean goesEarly(Facts facts, Name table, String name) {
        return facts.of(Change.DropForeignKey.class)
                .filter(change -> change.subject().equals(table))
                .map(Change.DropForeignKey::foreignKey)
                .anyMatch(key -> key.name().equals(name) && !hasAction(key));
    }

    /** Adds the key under the name given: new rows are bound at once, the others once it is validated. */
    static void bind(Script script, Stage stage, ForeignKey key, String name) {
        Name table = script.table();
        script.sql(
                stage,
                both(table, key, Lock.Mode.SHARE_ROW_EXCLUSIVE),
                addNotValid(table, name, key),
                "NOT VALID reads no row");
        validate(script, stage, name);
    }

    static void validate(Script script, Stage stage, String name) {
        script.validate(stage, name, "reads every row, blocks no reader and no writer");
    }

    static void requireParents(Kit kit, Script script, Stage stage, ForeignKey key) {
        script.require(
                stage,
                "every row of %s refers to a row of %s that is there".formatted(script.table(), key.target()),
                kit.rows().orphans(script.table(), key));
    }

    static Sql add(Name table, ForeignKey key) {
        return Sql.of("ALTER TABLE %n ADD %c", table, Ddl.foreignKey(key.name(), key));
    }

    static Sql addNotValid(Name table, String name, ForeignKey key) {
        return Sql.of("ALTER TABLE %n ADD %c NOT VALID", table, Ddl.foreignKey(name, key));
    }

    static Sql drop(Name table, String name) {
        return Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", table, name);
    }

    static Sql dropIfExists(Name table, String name) {
        return Sql.of("ALTER TABLE %n DROP CONSTRAINT IF EXISTS %n", table, name);
    }

    static Sql dropIfTableExists(Name table, String name) {
        return Sql.of("ALTER TABLE IF EXISTS %n DROP CONSTRAINT IF EXISTS %n", table, name);
    }

    static Lock both(Name table, ForeignKey key, Lock.Mode mode) {
        return mode == Lock.Mode.ACCESS_EXCLUSIVE
                ? Locks.exclusive(table, key.target())
                : Locks.shareRowExclusive(table, key.target());
    }

    static void twoTables(Kit kit, Name table, ForeignKey key) {
        if (!key.target().equals(table)) {
            kit.draft()
                    .hazard(
                            HazardKind.TWO_TABLES,
                            "adding or dropping foreign key %s locks %s and %s together for an instant",
                            key.name(),
                            table,
                            key.target());
        }
    }
}
