package dev.segue.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds tables for tests. */
public final class TableBuilder {

    private final Name name;
    private final List<Column> columns = new ArrayList<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;
    private String comment = "";
    private Origin origin = Origin.UNKNOWN;
    private String formerName = "";

    private TableBuilder(Name name) {
        this.name = name;
    }

    public static TableBuilder table(String name) {
        return new TableBuilder(Name.of(name));
    }

    /** The same table, to be changed. */
    public static TableBuilder like(Table table) {
        TableBuilder builder = new TableBuilder(table.name());
        builder.columns.addAll(table.columns());
        builder.uniques.addAll(table.uniques());
        builder.foreignKeys.addAll(table.foreignKeys());
        builder.checks.addAll(table.checks());
        builder.indexes.addAll(table.indexes());
        builder.primaryKey = table.primaryKey();
        builder.comment = table.comment();
        builder.origin = table.origin();
        builder.formerName = table.formerName();
        return builder;
    }

    public TableBuilder nullable(String column, String type) {
        return column(Column.of(column, type, true));
    }

    public TableBuilder notNull(String column, String type) {
        return column(Column.of(column, type, false));
    }

    /** Adds the column, in place of one of the same name. */
    public TableBuilder column(Column column) {
        columns.removeIf(other -> other.name().equals(column.name()));
        columns.add(column);
        return this;
    }

    public TableBuilder key(String constraint, String... keyColumns) {
        primaryKey = new PrimaryKey(constraint, List.of(keyColumns));
        return this;
    }

    public TableBuilder unique(String constraint, String... uniqueColumns) {
        uniques.add(UniqueConstraint.of(constraint, List.of(uniqueColumns)));
        return this;
    }

    public TableBuilder unique(UniqueConstraint unique) {
        uniques.add(unique);
        return this;
    }

    public TableBuilder foreignKey(String constraint, String column, String target, String targetColumn) {
        foreignKeys.add(ForeignKey.of(constraint, List.of(column), Name.of(target), List.of(targetColumn)));
        return this;
    }

    public TableBuilder foreignKey(ForeignKey key) {
        foreignKeys.add(key);
        return this;
    }

    public TableBuilder key(@Nullable PrimaryKey key) {
        primaryKey = key;
        return this;
    }

    /** Takes away all keys, checks and indexes for which the test holds; it gets their name, columns and expressions. */
    public TableBuilder without(BiPredicate<String, String> test) {
        uniques.removeIf(unique -> test.test(unique.name(), unique.columns().toString()));
        foreignKeys.removeIf(key -> test.test(key.name(), key.columns().toString()));
        checks.removeIf(check -> test.test(check.name(), check.expression() + check.column()));
        indexes.removeIf(index -> test.test(index.name(), index.toString()));
        return this;
    }

    public TableBuilder withoutColumn(String column) {
        columns.removeIf(other -> other.name().equals(column));
        return this;
    }

    public TableBuilder withoutForeignKeys() {
        foreignKeys.clear();
        return this;
    }

    public TableBuilder check(String constraint, String condition) {
        checks.add(new Check(constraint, Expression.written(condition), "", List.of()));
        return this;
    }

    /** A check that lists the allowed values of a column. */
    public TableBuilder listed(String constraint, String column, String... values) {
        String condition = "%s in ('%s')".formatted(column, String.join("','", values));
        checks.add(new Check(constraint, Expression.written(condition), column, List.of(values)));
        return this;
    }

    public TableBuilder check(Check check) {
        checks.add(check);
        return this;
    }

    public TableBuilder index(Index index) {
        indexes.add(index);
        return this;
    }

    public TableBuilder index(String index, String... indexColumns) {
        return index(Index.of(index, false, List.of(indexColumns)));
    }

    public TableBuilder comment(String text) {
        comment = text;
        return this;
    }

    public TableBuilder from(String entity) {
        origin = new Origin(entity, "");
        return this;
    }

    public TableBuilder was(String former) {
        formerName = former;
        return this;
    }

    public Table build() {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, origin, formerName);
    }

    /** A Catalog of these tables alone. */
    public static Catalog catalog(TableBuilder... tables) {
        return new Catalog(Stream.of(tables).map(TableBuilder::build).toList(), List.of(), List.of());
    }
}
