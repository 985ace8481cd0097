package dev.segue.plan.recipe;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import dev.segue.migration.Lock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A foreign key that comes. With a new table or column it comes at once, since only the new release writes there; so does one
 * with an action, on which the new release relies. Over columns that the old release writes without knowing of it, it waits for
 * the contract. The other direction and changes: {@link DroppedForeignKey}, {@link ChangedForeignKey}.
 */
final class ForeignKeyRecipe {

    private final Kit kit;

    ForeignKeyRecipe(Kit kit) {
        this.kit = kit;
    }

    void add(Change.AddForeignKey change) {
        Name table = change.subject();
        ForeignKey key = change.foreignKey();
        if (new ReferableKeys(kit.facts()).comesWithTheContract(key.target(), key.targetColumns())) {
            kit.draft()
                    .refuse(
                            change,
                            "foreign key %s of %s refers to the primary key of %s, which comes only with the contract: its columns allowed NULL"
                                    .formatted(key.name(), table, key.target()),
                            "make %s the primary key of %s in a migration of its own, then the foreign key"
                                    .formatted(String.join(", ", key.targetColumns()), key.target()));
            return;
        }
        warnWithoutIndex(table, key);
        if (kit.facts().isCreated(table)) {
            withTable(table, key);
        } else if (kit.facts().predecessor(table, key).isPresent()) {
            return; // both are planned together, when the former one is dropped
        } else if (ForeignKeys.hasAction(key)
                || key.columns().stream().anyMatch(c -> kit.facts().isAdded(table, c))) {
            beforeTheRollout(table, key);
        } else {
            withTheContract(table, key);
        }
    }

    void drop(Change.DropForeignKey change) {
        Name table = change.subject();
        Optional<ForeignKey> successor = kit.facts().successor(table, change.foreignKey());
        if (successor.isPresent()) {
            new ChangedForeignKey(kit, table, change.foreignKey(), successor.get()).plan();
        } else {
            new DroppedForeignKey(kit, table, change.foreignKey()).plan();
        }
    }

    private void withTable(Name table, ForeignKey key) {
        if (!kit.facts().isCreated(key.target()) && !kit.facts().isInline(table, key)) {
            // what it refers to comes only in MIGRATE
            ForeignKeys.bind(up(table, key), Stage.KEY, key, key.name());
        } else if (!kit.facts().isInline(table, key)) {
            up(table, key)
                    .sql(
                            Stage.TABLE_KEY,
                            ForeignKeys.both(table, key, Lock.Mode.SHARE_ROW_EXCLUSIVE),
                            ForeignKeys.add(table, key),
                            "both tables are new and empty");
        }
        if (!key.target().equals(table)) {
            kit.down(table, CreateTableRecipe.GONE)
                    .sql(
                            Stage.KEY_OFF,
                            ForeignKeys.both(table, key, Lock.Mode.ACCESS_EXCLUSIVE),
                            ForeignKeys.dropIfTableExists(table, key.name()),
                            ForeignKeys.LOCKS_BOTH);
            ForeignKeys.twoTables(kit, table, key);
        }
        bindsDeletes(table, key);
    }

    private void beforeTheRollout(Name table, ForeignKey key) {
        Script up = up(table, key);
        Script down = down(table, key);
        String name = ForeignKeys.goesEarly(kit.facts(), table, key.name())
                ? key.name()
                : kit.names().ofConstraint(up, down, key.name());
        boolean old = key.columns().stream().noneMatch(c -> kit.facts().isNew(table, c))
                && key.targetColumns().stream().noneMatch(c -> kit.facts().isNew(key.target(), c));
        if (old) {
            ForeignKeys.requireParents(kit, up, Stage.EXPECT, key);
        }
        ForeignKeys.bind(up, Stage.KEY, key, name);
        down.sql(
                Stage.KEY_OFF,
                ForeignKeys.both(table, key, Lock.Mode.ACCESS_EXCLUSIVE),
                ForeignKeys.dropIfExists(table, name),
                ForeignKeys.LOCKS_BOTH);
        ForeignKeys.twoTables(kit, table, key);
        bindsDeletes(table, key);
        if (old) {
            kit.draft()
                    .hazard(
                            HazardKind.BINDS_OLD_RELEASE,
                            "the old release too can write only such rows of %s that refer to rows of %s which are there",
                            table,
                            key.target());
        }
    }

    /** The old release may write what it likes until it is gone. */
    private void withTheContract(Name table, ForeignKey key) {
        Script up =
                kit.up(table, Words.always("every running release lets %s refer to %s".formatted(table, key.target())));
        ForeignKeys.requireParents(kit, up, Stage.LAST_EXPECT, key);
        ForeignKeys.bind(up, Stage.TIGHTEN, key, key.name());
        kit.down(table, Words.always("%s need not refer to %s".formatted(table, key.target())))
                .sql(
                        Stage.RELAX,
                        ForeignKeys.both(table, key, Lock.Mode.ACCESS_EXCLUSIVE),
                        ForeignKeys.dropIfExists(table, key.name()),
                        ForeignKeys.LOCKS_BOTH);
        ForeignKeys.twoTables(kit, table, key);
        kit.draft()
                .hazard(
                        HazardKind.CONTRACT_NEEDS_ROWS,
                        "the contract stops where rows of %s refer to rows of %s that are not there",
                        table,
                        key.target());
    }

    private Script up(Name table, ForeignKey key) {
        return kit.up(table, Words.always("%s refers to %s".formatted(table, key.target())));
    }

    private Script down(Name table, ForeignKey key) {
        return kit.down(
                table, Words.always("no running release relies on %s referring to %s".formatted(table, key.target())));
    }

    /** The old release knows nothing of the rows that refer to those that it deletes. */
    private void bindsDeletes(Name table, ForeignKey key) {
        if (kit.facts().isCreated(key.target())
                || kit.facts().isCreated(table) && key.target().equals(table)) {
            return;
        }
        HazardKind binds = HazardKind.BINDS_OLD_RELEASE;
        if (ForeignKeys.hasAction(key)) {
            kit.draft()
                    .hazard(
                            binds,
                            "where the old release deletes rows of %s, %s acts on the rows of %s that refer to them",
                            key.target(),
                            ForeignKeys.action(key),
                            table);
        } else {
            kit.draft()
                    .hazard(
                            binds,
                            "the old release cannot delete rows of %s that rows of %s refer to",
                            key.target(),
                            table);
        }
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
                            "no index of %s begins with %s: deleting or re-keying rows of %s scans %s, and VALIDATE is slow",
                            name,
                            String.join(", ", key.columns()),
                            key.target(),
                            name);
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
