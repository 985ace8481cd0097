package dev.segue.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table. All lists are sorted by name and free of nulls, whatever order they were given in.
 *
 * @param name the table's name
 * @param columns unique by name
 * @param primaryKey the primary key, or null
 * @param uniques unique constraints
 * @param foreignKeys foreign keys that start here
 * @param checks check constraints
 * @param indexes indexes that back no constraint
 * @param comment empty for none
 * @param origin where the table comes from; never compared
 * @param formerName the table's former name ({@code @WasNamed} on the class), or empty; never compared
 * @param rows what a new table begins with; never compared
 */
public record Table(
        Name name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniques,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes,
        String comment,
        Origin origin,
        String formerName,
        List<Row> rows) {

    /** A table that begins empty. */
    public Table(
            Name name,
            List<Column> columns,
            @Nullable PrimaryKey primaryKey,
            List<UniqueConstraint> uniques,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            List<Index> indexes,
            String comment,
            Origin origin,
            String formerName) {
        this(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, origin, formerName, List.of());
    }

    public Table {
        rows = List.copyOf(rows);
        columns = columns.stream().sorted(Comparator.comparing(Column::name)).toList();
        uniques = uniques.stream()
                .sorted(Comparator.comparing(UniqueConstraint::name))
                .toList();
        foreignKeys = foreignKeys.stream()
                .sorted(Comparator.comparing(ForeignKey::name))
                .toList();
        checks = checks.stream().sorted(Comparator.comparing(Check::name)).toList();
        indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
    }

    /** The column of that name, if there is one. */
    public Optional<Column> lookupColumn(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The columns of a unique key without NULLs here and in the table as it will be: work in batches can go along it. */
    public Optional<List<String>> lookupKey(Table later) {
        Stream<List<String>> keys = Stream.concat(
                Stream.ofNullable(primaryKey).map(PrimaryKey::columns),
                uniques.stream().filter(unique -> !unique.deferrable()).map(UniqueConstraint::columns));
        return keys.filter(key -> key.stream().allMatch(column -> isFilled(column) && later.isFilled(column)))
                .findFirst();
    }

    private boolean isFilled(String column) {
        return lookupColumn(column).filter(c -> !c.nullable()).isPresent();
    }

    /** The columns as a person would list them: by position where known, then by name. */
    public List<Column> columnsInOrder() {
        return columns.stream()
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
    }
}
