package dev.segue.plan.recipe;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import dev.segue.migration.Lock;
import dev.segue.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/** A foreign key binds new rows at once and old ones after VALIDATE; adding and dropping it lock both tables for an instant. */
final class ForeignKeyRecipe {

    private final Kit kit;

    ForeignKeyRecipe(Kit kit) {
        this.kit = kit;
    }

    void add(Change.AddForeignKey change) {
        Name table = change.subject();
        ForeignKey key = change.foreignKey();
        warnWithoutIndex(table, key);
        Script up = kit.up(table, Words.always("%s refers to %s".formatted(table, key.target())));
        Script down = kit.down(
                table, Words.always("no running release relies on %s referring to %s".formatted(table, key.target())));
        String name = kit.facts().isCreated(table) ? key.name() : kit.names().ofConstraint(up, down, key.name());
        if (!key.target().equals(table) || !kit.facts().isCreated(table)) {
            dropOnTheWayBack(down, name, key);
        }
        if (kit.facts().isInline(table, key)) {
            return;
        }
        if (kit.facts().isCreated(table)) {
            up.sql(
                    Stage.TABLE_KEY,
                    both(table, key, Lock.Mode.SHARE_ROW_EXCLUSIVE),
                    Sql.of("ALTER TABLE %n ADD %c", table, Ddl.foreignKey(key.name(), key)),
                    "both tables are new and empty");
        } else {
            up.sql(
                    Stage.KEY,
                    both(table, key, Lock.Mode.SHARE_ROW_EXCLUSIVE),
                    addNotValid(table, name, key),
                    "NOT VALID reads no row");
            up.validate(Stage.KEY, name, "reads every row, blocks no reader and no writer");
            kit.draft()
                    .hazard(
                            HazardKind.BINDS_OLD_RELEASE,
                            "the old release too must write rows of %s that foreign key %s allows"
                                    .formatted(table, key.name()));
        }
    }

    void drop(Change.DropForeignKey change) {
        Name table = change.subject();
        ForeignKey key = change.foreignKey();
        Entry dropped = kit.up(
                        table,
                        Words.always("no running release relies on %s referring to %s".formatted(table, key.target())))
                .sql(
                        Stage.KEY_OFF,
                        both(table, key, Lock.Mode.ACCESS_EXCLUSIVE),
                        Sql.of("ALTER TABLE %n DROP CONSTRAINT %n", table, key.name()),
                        "dropping a foreign key locks both tables");
        Script down = kit.down(table, Words.always("%s refers to %s again".formatted(table, key.target())));
        down.undo(
                dropped,
                Stage.KEY,
                both(table, key, Lock.Mode.SHARE_ROW_EXCLUSIVE),
                Careful.ifNoConstraint(addNotValid(table, key)),
                addNotValid(table, key),
                Careful.WHY);
        down.validate(Stage.KEY, key.name(), "reads every row, blocks no reader and no writer");
        twoTables(table, key);
    }

    private void dropOnTheWayBack(Script down, String name, ForeignKey key) {
        Name table = down.table();
        Sql ifExists = kit.facts().isCreated(table) ? Sql.of("IF EXISTS ") : Sql.EMPTY;
        down.sql(
                Stage.KEY_OFF,
                both(table, key, Lock.Mode.ACCESS_EXCLUSIVE),
                Sql.of("ALTER TABLE %c%n DROP CONSTRAINT IF EXISTS %n", ifExists, table, name),
                "dropping a foreign key locks both tables");
        twoTables(table, key);
    }

    private void twoTables(Name table, ForeignKey key) {
        if (!key.target().equals(table)) {
            kit.draft()
                    .hazard(
                            HazardKind.TWO_TABLES,
                            "adding or dropping foreign key %s locks %s and %s together for an instant"
                                    .formatted(key.name(), table, key.target()));
        }
    }

    static Sql addNotValid(Name table, ForeignKey key) {
        return addNotValid(table, key.name(), key);
    }

    static Sql addNotValid(Name table, String name, ForeignKey key) {
        return Sql.of("ALTER TABLE %n ADD %c NOT VALID", table, Ddl.foreignKey(name, key));
    }

    static Lock both(Name table, ForeignKey key, Lock.Mode mode) {
        return mode == Lock.Mode.ACCESS_EXCLUSIVE
                ? Locks.exclusive(table, key.target())
                : Locks.shareRowExclusive(table, key.target());
    }

    private void warnWithoutIndex(Name name, ForeignKey key) {
        boolean covered = kit.facts().after(name).stream()
                .flatMap(ForeignKeyRecipe::leadingColumns)
                .anyMatch(columns -> columns.size() >= key.columns().size()
                        && columns.subList(0, key.columns().size()).containsAll(key.columns()));
        if (!covered) {
            kit.draft()
                    .hazard(
                            HazardKind.FOREIGN_KEY_WITHOUT_INDEX,
                            "no index of %s begins with %s: deleting or re-keying rows of %s scans %s, and VALIDATE is slow"
                                    .formatted(name, String.join(", ", key.columns()), key.target(), name));
        }
    }

    private static Stream<List<String>> leadingColumns(Table table) {
        Stream<List<String>> keys = Stream.concat(
                Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
                table.uniques().stream().map(UniqueConstraint::columns));
        Stream<List<String>> indexes = table.indexes().stream()
                .filter(index -> index.predicate() == null)
                .map(index -> index.keys().stream().map(Index.Key::column).toList());
        return Stream.concat(keys, indexes);
    }
}
