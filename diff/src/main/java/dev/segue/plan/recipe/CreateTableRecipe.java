package dev.segue.plan.recipe;

import dev.segue.catalog.Column;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Row;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A new table comes whole, with keys, checks and plain indexes: nobody can wait for its locks. A foreign key to a table that
 * is there locks that one for an instant; as part of CREATE TABLE it reads no row. Back: into the trash, children first.
 */
final class CreateTableRecipe {

    static final Words GONE = Words.always("no release uses the new tables any more; their rows stay in the trash");

    private final Kit kit;

    CreateTableRecipe(Kit kit) {
        this.kit = kit;
    }

    void plan(Change.CreateTable change) {
        Table table = change.table();
        Name name = table.name();
        Optional<String> taken = TakenNames.relations(table)
                .filter(wanted -> TakenNames.relation(kit.facts().catalogBefore(), name.schema(), wanted))
                .findFirst();
        if (taken.isPresent()) {
            kit.draft()
                    .refuse(
                            change,
                            "new table %s needs the name %s, which is in use, and at least until the contract"
                                    .formatted(name, taken.get()),
                            "give it another name, or let the former owner of the name go in a migration before this one");
            return;
        }
        if (TakenNames.type(kit.facts().catalogBefore(), name)) {
            kit.draft()
                    .refuse(
                            change,
                            "new table %s takes the name of a type, which has it at least until the contract"
                                    .formatted(name),
                            "give it another name, or let the type go in a migration before this one");
            return;
        }
        List<ForeignKey> inline = kit.facts().foreignKeysAdded(name).stream()
                .filter(key -> kit.facts().isInline(name, key))
                .toList();
        Script up = kit.up(name, Words.always("%s, with its keys and indexes".formatted(name)));
        up.sql(
                Stage.TABLE,
                Locks.shareRowExclusive(parents(name, inline)),
                create(table, inline),
                comment(name, inline));
        table.uniques().stream()
                .filter(unique -> isMerged(table, unique))
                .forEach(unique -> up.sql(
                        Stage.TABLE,
                        Locks.exclusive(name),
                        Sql.of("ALTER TABLE %n ADD %c", name, unique(name, unique)),
                        "in CREATE TABLE it would vanish beside the key over the same columns"));
        table.indexes().forEach(index -> up.sql(Stage.TABLE, Ddl.createIndex(name, index, kit.options())));
        columnOptions(up, table);
        comments(up, table);
        table.rows().forEach(row -> up.sql(Stage.TABLE, insert(name, row)));
        kit.down(name, GONE).trashTable();
    }

    private static Sql insert(Name table, Row row) {
        List<Sql> values =
                row.values().stream().map(value -> Sql.of("%x", value)).toList();
        return Sql.of("INSERT INTO %n (%N) VALUES (%c)", table, row.columns(), Ddl.join(", ", values));
    }

    private List<Name> parents(Name table, List<ForeignKey> keys) {
        return keys.stream()
                .map(ForeignKey::target)
                .filter(target -> !target.equals(table))
                .distinct()
                .sorted()
                .toList();
    }

    private String comment(Name table, List<ForeignKey> keys) {
        List<Name> waiting = parents(table, keys).stream()
                .filter(parent -> !kit.facts().isCreated(parent))
                .toList();
        return waiting.isEmpty()
                ? ""
                : "writes to %s wait for an instant; no row is read"
                        .formatted(waiting.stream().map(Name::toString).collect(Collectors.joining(" and ")));
    }

    private Sql create(Table table, List<ForeignKey> keys) {
        List<Sql> parts = new ArrayList<>();
        table.columnsInOrder().forEach(column -> parts.add(Ddl.column(column)));
        if (table.primaryKey() != null) {
            parts.add(Ddl.primaryKey(
                    table.primaryKey(),
                    kit.options().ofConstraint(table.name(), table.primaryKey().name())));
        }
        table.uniques().stream()
                .filter(unique -> !isMerged(table, unique))
                .forEach(unique -> parts.add(unique(table.name(), unique)));
        table.checks().forEach(check -> parts.add(Ddl.check(check)));
        keys.forEach(key -> parts.add(Ddl.foreignKey(key.name(), key)));
        Sql options = kit.options().ofTable(table.name());
        return parts.isEmpty()
                ? Sql.of("CREATE TABLE %n ()%c", table.name(), options)
                : Sql.of("CREATE TABLE %n (\n    %c\n)%c", table.name(), Ddl.join(",\n    ", parts), options);
    }

    private Sql unique(Name table, UniqueConstraint unique) {
        return Ddl.unique(unique, kit.options().ofConstraint(table, unique.name()));
    }

    private void columnOptions(Script up, Table table) {
        List<Sql> options = table.columnsInOrder().stream()
                .flatMap(column -> kit.options().ofColumn(table.name(), column.name()).stream())
                .toList();
        if (!options.isEmpty()) {
            up.sql(
                    Stage.TABLE,
                    Locks.exclusive(table.name()),
                    Sql.of("ALTER TABLE %n %c", table.name(), Ddl.join(", ", options)),
                    "how values are kept");
        }
    }

    /**
     * Whether {@code CREATE TABLE} would silently make one constraint of this one and an earlier one over the same columns, as
     * PostgreSQL does with {@code id bigint PRIMARY KEY UNIQUE} (transformIndexConstraints).
     */
    private static boolean isMerged(Table table, UniqueConstraint unique) {
        PrimaryKey key = table.primaryKey();
        boolean likeKey = key != null
                && key.columns().equals(unique.columns())
                && !unique.deferrable()
                && !unique.nullsNotDistinct();
        return likeKey
                || table.uniques().stream()
                        .takeWhile(earlier -> !earlier.name().equals(unique.name()))
                        .anyMatch(earlier -> earlier.columns().equals(unique.columns()) && earlier.isLike(unique));
    }

    private static void comments(Script up, Table table) {
        if (!table.comment().isEmpty()) {
            up.sql(Stage.TABLE, Sql.of("COMMENT ON TABLE %n IS %s", table.name(), table.comment()));
        }
        for (Column column : table.columnsInOrder()) {
            if (!column.comment().isEmpty()) {
                up.sql(
                        Stage.TABLE,
                        Sql.of("COMMENT ON COLUMN %n.%n IS %s", table.name(), column.name(), column.comment()));
            }
        }
    }
}
