package dev.segue.plan.acceptance;

import dev.segue.catalog.Column;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Table;
import dev.segue.catalog.TableBuilder;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table with one column under another name, and with all that names it; what names it in an expression is left out. */
final class RenamedColumn {

    private RenamedColumn() {}

    static Table in(Table table, Column column, String now) {
        String was = column.name();
        UnaryOperator<String> own = name -> name.equals(was) ? now : name;
        TableBuilder renamed = TableBuilder.like(table)
                .withoutColumn(was)
                .column(column.withName(now))
                .without((name, text) -> true);
        table.uniques()
                .forEach(unique -> renamed.unique(unique.with(
                        unique.name(), unique.columns().stream().map(own).toList())));
        table.foreignKeys().forEach(key -> renamed.foreignKey(renamed(key, own)));
        table.checks().stream().filter(check -> !check.column().equals(was)).forEach(renamed::check);
        table.indexes().stream()
                .filter(index ->
                        index.predicate() == null && index.keys().stream().allMatch(key -> key.expression() == null))
                .forEach(index -> renamed.index(renamed(index, own)));
        return renamed.build();
    }

    private static ForeignKey renamed(ForeignKey key, UnaryOperator<String> own) {
        return new ForeignKey(
                key.name(),
                key.columns().stream().map(own).toList(),
                key.target(),
                key.targetColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }

    private static Index renamed(Index index, UnaryOperator<String> own) {
        List<Index.Key> keys = index.keys().stream()
                .map(key -> new Index.Key(
                        own.apply(key.column()), null, key.descending(), key.nullsOpposite(), key.operatorClass()))
                .toList();
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                keys,
                index.include().stream().map(own).toList(),
                null,
                index.valid());
    }
}
