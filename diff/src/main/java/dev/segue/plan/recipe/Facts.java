package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.CompositeType;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.diff.Change;
import dev.segue.sql.TypeOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a recipe has to know beside its own change. */
final class Facts {

    private final Catalog before;
    private final Catalog after;
    private final List<Change> changes;
    private final ValueTests tests;
    private final List<Name> types;
    private final Map<Name, Table> created = new TreeMap<>();
    private final List<Name> creationOrder = new ArrayList<>();

    Facts(Collection<Change> changes, Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
        this.changes = List.copyOf(changes);
        this.tests = new ValueTests(before, after);
        this.types =
                TypeOrder.of(Stream.concat(after.composites().stream(), before.composites().stream())
                                .toList())
                        .stream()
                        .map(CompositeType::name)
                        .toList();
        of(Change.CreateTable.class).forEach(change -> created.put(change.subject(), change.table()));
        Set<Name> visited = new TreeSet<>();
        created.keySet().forEach(table -> order(table, visited));
    }

    private void order(Name table, Set<Name> visited) {
        if (visited.add(table)) {
            foreignKeysAdded(table).stream()
                    .map(ForeignKey::target)
                    .filter(created::containsKey)
                    .sorted()
                    .forEach(target -> order(target, visited));
            creationOrder.add(table);
        }
    }

    /** The changes of one kind. */
    <C extends Change> Stream<C> of(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }

    Stream<Change> changesOf(Name table) {
        return changes.stream().filter(change -> change.subject().equals(table));
    }

    /** Whether the constraint or index is built anew, since it stands at a renamed column. */
    boolean isFollower(Name table, String name) {
        return renames(table).values().stream()
                .anyMatch(rename -> new Followers(this, rename).names().contains(name));
    }

    boolean isCreated(Name table) {
        return created.containsKey(table);
    }

    /** Place in an order in which each new table comes after those that it references, cycles apart; -1 for tables that are there. */
    int rank(Name table) {
        return creationOrder.indexOf(table);
    }

    /** Place of a composite type in an order in which each comes after those that it is made of; -1 for other types. */
    int typeRank(Name type) {
        return types.indexOf(type);
    }

    ValueTests tests() {
        return tests;
    }

    List<ForeignKey> foreignKeysAdded(Name table) {
        return of(Change.AddForeignKey.class)
                .filter(change -> change.subject().equals(table))
                .map(Change.AddForeignKey::foreignKey)
                .toList();
    }

    /** The key that takes the place of one that goes: the same columns refer to the same ones, only in another way. */
    Optional<ForeignKey> successor(Name table, ForeignKey dropped) {
        return foreignKeysAdded(table).stream()
                .filter(key -> connectsTheSame(key, dropped))
                .findFirst();
    }

    /** The key whose place one takes that comes. */
    Optional<ForeignKey> predecessor(Name table, ForeignKey added) {
        return of(Change.DropForeignKey.class)
                .filter(change -> change.subject().equals(table))
                .map(Change.DropForeignKey::foreignKey)
                .filter(key -> connectsTheSame(key, added))
                .findFirst();
    }

    private static boolean connectsTheSame(ForeignKey one, ForeignKey other) {
        return one.columns().equals(other.columns())
                && one.target().equals(other.target())
                && one.targetColumns().equals(other.targetColumns());
    }

    /** Whether the key can stand in the CREATE TABLE: its target is there by then, with the key that it refers to. */
    boolean isInline(Name table, ForeignKey key) {
        if (!isCreated(table)) {
            return false;
        }
        return isCreated(key.target())
                ? key.target().equals(table) || rank(key.target()) < rank(table)
                : new ReferableKeys(this).stands(key.target(), key.targetColumns());
    }

    boolean isAdded(Name table, String column) {
        return of(Change.AddColumn.class)
                .anyMatch(c -> c.subject().equals(table) && c.column().name().equals(column));
    }

    /** Renames of columns of the table, by former name. */
    Map<String, Change.RenameColumn> renames(Name table) {
        Map<String, Change.RenameColumn> renames = new TreeMap<>();
        of(Change.RenameColumn.class)
                .filter(change -> change.subject().equals(table))
                .forEach(change -> renames.put(change.before().name(), change));
        return renames;
    }

    /** Whether a column of that name comes into being. */
    boolean isNew(Name table, String column) {
        return isAdded(table, column)
                || renames(table).values().stream()
                        .anyMatch(r -> r.after().name().equals(column));
    }

    Optional<Table> before(Name table) {
        return before.lookupTable(table);
    }

    Optional<Table> after(Name table) {
        return after.lookupTable(table);
    }

    Catalog catalogBefore() {
        return before;
    }

    Catalog catalogAfter() {
        return after;
    }

    /** The columns of a unique key without NULLs that stands as long as the table does, for backfills and for naming rows. */
    Optional<List<String>> key(Name name) {
        Optional<Table> table = before(name);
        Optional<Table> later = after(name).or(() -> table);
        return table.flatMap(present -> present.lookupKey(later.orElse(present)));
    }

    /** Whether the database computes the column's values, also where they are virtual (PostgreSQL 18). */
    boolean isGenerated(Name table, Column column) {
        return column.identity() != Column.Identity.NONE
                || column.generated() != null
                || known(Trait.Kind.COLUMN, table, column.name()).stream()
                        .anyMatch(trait -> trait.what().equals("generated value"));
    }

    /** What is known of that kind about the column, or about the table and all its columns where {@code column} is empty. */
    List<Trait> known(Trait.Kind kind, Name table, String column) {
        return before.traits().stream()
                .filter(trait -> trait.kind() == kind && trait.subject().equals(table))
                .filter(trait -> column.isEmpty() || trait.part().equals(column))
                .toList();
    }

    /**
     * Views, functions, policies, rules and triggers that read the column, or from outside anything of the table where {@code
     * column} is empty, in words; empty where none is known.
     */
    String readers(Name table, String column) {
        return known(Trait.Kind.DEPENDENT, table, column).stream()
                .filter(trait -> !column.isEmpty() || !trait.value().equals(Trait.GOES_WITH_TABLE))
                .map(Trait::what)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The column before, if the table had it. */
    Optional<Column> columnBefore(Name table, String column) {
        return before(table).flatMap(t -> t.lookupColumn(column));
    }
}
