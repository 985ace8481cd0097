package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.catalog.UserType;
import dev.segue.diff.Change.RenameConstraint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies changes to a Catalog as a database would: drops, then all renames at once, then what is new. It believes nothing
 * but the changes, so that what the differ forgets is missing in the result. {@link Change.Other} is left out.
 */
final class CatalogPatch {

    private final List<Change> changes;

    private CatalogPatch(List<Change> changes) {
        this.changes = changes;
    }

    static Catalog apply(Catalog before, List<Change> changes) {
        CatalogPatch patch = new CatalogPatch(changes);
        Map<Name, Name> tableNames = patch.tableNames(before);
        Map<Name, Map<String, String>> columnNames = patch.columnNames();
        List<Table> tables = before.tables().stream()
                .filter(table ->
                        !patch.has(Change.DropTable.class, c -> c.table().name().equals(table.name())))
                .map(table -> patch.table(table, tableNames, columnNames))
                .collect(Collectors.toCollection(ArrayList::new));
        patch.all(Change.CreateTable.class)
                .forEach(create -> tables.add(patch.withNewForeignKeys(
                        TableBuilder.like(create.table()).withoutForeignKeys().build())));
        return new Catalog(tables, patch.sequences(before), patch.types(before));
    }

    private Table table(Table before, Map<Name, Name> tableNames, Map<Name, Map<String, String>> columnNames) {
        Name name = tableNames.getOrDefault(before.name(), before.name());
        UnaryOperator<String> own = column(columnNames, before.name());
        Table kept = new Table(
                name,
                columns(before, name, own),
                primaryKey(before, name, own),
                uniques(before, name, own),
                foreignKeys(before, name, tableNames, columnNames),
                checks(before, name, own),
                indexes(before, name, own),
                before.comment(),
                before.origin(),
                before.formerName());
        return withNewForeignKeys(kept);
    }

    private List<Column> columns(Table before, Name name, UnaryOperator<String> own) {
        List<Column> columns = new ArrayList<>();
        for (Column column : before.columns()) {
            if (!has(
                    Change.DropColumn.class,
                    c -> c.subject().equals(name) && c.column().name().equals(column.name()))) {
                columns.add(changed(column.withName(own.apply(column.name())), name));
            }
        }
        of(Change.AddColumn.class, name).forEach(change -> columns.add(change.column()));
        return columns;
    }

    private Column changed(Column column, Name table) {
        Column changed = column;
        for (Change.ChangeType change : of(Change.ChangeType.class, table)) {
            changed = change.after().name().equals(column.name())
                    ? changed.withType(change.after().type())
                    : changed;
        }
        for (Change.ChangeNullability change : of(Change.ChangeNullability.class, table)) {
            changed = change.after().name().equals(column.name())
                    ? changed.withNullable(change.after().nullable())
                    : changed;
        }
        for (Change.ChangeDefault change : of(Change.ChangeDefault.class, table)) {
            changed = change.after().name().equals(column.name())
                    ? changed.withDefault(change.after().defaultValue())
                    : changed;
        }
        return changed;
    }

    private @Nullable PrimaryKey primaryKey(Table before, Name name, UnaryOperator<String> own) {
        List<Change.ChangePrimaryKey> replaced = of(Change.ChangePrimaryKey.class, name);
        if (!replaced.isEmpty()) {
            return replaced.get(0).after();
        }
        PrimaryKey key = before.primaryKey();
        return key == null
                ? null
                : new PrimaryKey(
                        renamed(name, Kind.PRIMARY_KEY, key.name()),
                        key.columns().stream().map(own).toList());
    }

    private List<UniqueConstraint> uniques(Table before, Name name, UnaryOperator<String> own) {
        List<UniqueConstraint> uniques = new ArrayList<>();
        for (UniqueConstraint unique : before.uniques()) {
            if (!has(
                    Change.DropUnique.class,
                    c -> c.subject().equals(name) && c.unique().equals(unique))) {
                uniques.add(unique.with(
                        renamed(name, Kind.UNIQUE, unique.name()),
                        unique.columns().stream().map(own).toList()));
            }
        }
        of(Change.AddUnique.class, name).forEach(change -> uniques.add(change.unique()));
        return uniques;
    }

    private List<ForeignKey> foreignKeys(
            Table before, Name name, Map<Name, Name> tableNames, Map<Name, Map<String, String>> columnNames) {
        List<ForeignKey> keys = new ArrayList<>();
        for (ForeignKey key : before.foreignKeys()) {
            if (!has(
                    Change.DropForeignKey.class,
                    c -> c.subject().equals(name) && c.foreignKey().equals(key))) {
                keys.add(new ForeignKey(
                        renamed(name, Kind.FOREIGN_KEY, key.name()),
                        key.columns().stream()
                                .map(column(columnNames, before.name()))
                                .toList(),
                        tableNames.getOrDefault(key.target(), key.target()),
                        key.targetColumns().stream()
                                .map(column(columnNames, key.target()))
                                .toList(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.deferrable(),
                        key.initiallyDeferred()));
            }
        }
        return keys;
    }

    private List<Check> checks(Table before, Name name, UnaryOperator<String> own) {
        List<Check> checks = new ArrayList<>();
        for (Check check : before.checks()) {
            boolean replaced = has(
                    Change.ChangeCheck.class,
                    c -> c.subject().equals(name) && c.before().equals(check));
            boolean dropped = has(
                    Change.DropCheck.class,
                    c -> c.subject().equals(name) && c.check().equals(check));
            if (!replaced && !dropped) {
                checks.add(new Check(
                        renamed(name, Kind.CHECK, check.name()),
                        check.expression(),
                        own.apply(check.column()),
                        check.values()));
            }
        }
        of(Change.AddCheck.class, name).forEach(change -> checks.add(change.check()));
        of(Change.ChangeCheck.class, name).forEach(change -> checks.add(change.after()));
        return checks;
    }

    private List<Index> indexes(Table before, Name name, UnaryOperator<String> own) {
        List<Index> indexes = new ArrayList<>();
        for (Index index : before.indexes()) {
            if (!has(
                    Change.DropIndex.class,
                    c -> c.subject().equals(name) && c.index().equals(index))) {
                indexes.add(new Index(
                        renamed(name, Kind.INDEX, index.name()),
                        index.unique(),
                        index.method(),
                        index.keys().stream().map(key -> carried(key, own)).toList(),
                        index.include().stream().map(own).toList(),
                        index.predicate(),
                        index.valid()));
            }
        }
        of(Change.AddIndex.class, name).forEach(change -> indexes.add(change.index()));
        return indexes;
    }

    private Table withNewForeignKeys(Table table) {
        TableBuilder builder = TableBuilder.like(table);
        of(Change.AddForeignKey.class, table.name()).forEach(change -> builder.foreignKey(change.foreignKey()));
        return builder.build();
    }

    private List<Sequence> sequences(Catalog before) {
        Map<Name, Sequence> sequences = new TreeMap<>();
        before.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
        all(Change.DropSequence.class).forEach(change -> sequences.remove(change.subject()));
        all(Change.CreateSequence.class).forEach(change -> sequences.put(change.subject(), change.sequence()));
        all(Change.ChangeSequence.class).forEach(change -> sequences.put(change.subject(), change.after()));
        return List.copyOf(sequences.values());
    }

    private List<UserType> types(Catalog before) {
        Map<Name, UserType> types = new TreeMap<>();
        before.types().forEach(type -> types.put(type.name(), type));
        all(Change.DropType.class).forEach(change -> types.remove(change.subject()));
        all(Change.CreateType.class).forEach(change -> types.put(change.subject(), change.type()));
        all(Change.ChangeEnum.class).forEach(change -> types.put(change.subject(), change.after()));
        all(Change.ChangeComposite.class).forEach(change -> types.put(change.subject(), change.after()));
        return List.copyOf(types.values());
    }

    private String renamed(Name table, Kind kind, String name) {
        return of(Change.RenameConstraint.class, table).stream()
                .filter(change -> change.kind() == kind && change.before().equals(name))
                .map(Change.RenameConstraint::after)
                .findFirst()
                .orElse(name);
    }

    private Map<Name, Name> tableNames(Catalog before) {
        Map<Name, Name> names = before.tables().stream()
                .map(Table::name)
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        all(Change.RenameTable.class)
                .forEach(change ->
                        names.put(change.before().name(), change.after().name()));
        return names;
    }

    private Map<Name, Map<String, String>> columnNames() {
        return all(Change.RenameColumn.class).stream()
                .collect(Collectors.groupingBy(
                        change -> change.tableBefore().name(),
                        Collectors.toMap(
                                change -> change.before().name(),
                                change -> change.after().name())));
    }

    private static UnaryOperator<String> column(Map<Name, Map<String, String>> names, Name table) {
        Map<String, String> own = names.getOrDefault(table, Map.of());
        return column -> own.getOrDefault(column, column);
    }

    private static Index.Key carried(Index.Key key, UnaryOperator<String> own) {
        return new Index.Key(
                own.apply(key.column()), key.expression(), key.descending(), key.nullsOpposite(), key.operatorClass());
    }

    private <C extends Change> List<C> all(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <C extends Change> List<C> of(Class<C> kind, Name subject) {
        return all(kind).stream()
                .filter(change -> change.subject().equals(subject))
                .toList();
    }

    private <C extends Change> boolean has(Class<C> kind, Predicate<C> test) {
        return all(kind).stream().anyMatch(test);
    }
}
