package dev.segue.read;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces the expressions of a Catalog, each by what the rule makes of it; all else stays. */
final class ExpressionMap {

    /** What an expression is. */
    enum Kind {
        /** A default, or the value of a generated column. */
        VALUE,
        CHECK,
        KEY,
        PREDICATE
    }

    /**
     * Where an expression stands.
     *
     * @param column the column whose value it is, else empty
     */
    record Place(Table table, Kind kind, String column) {}

    /** Makes another expression of one. */
    @FunctionalInterface
    interface Rule {
        Expression apply(Place place, Expression expression);
    }

    private final Rule rule;

    ExpressionMap(Rule rule) {
        this.rule = rule;
    }

    Catalog apply(Catalog catalog) {
        return new Catalog(
                catalog.tables().stream().map(this::table).toList(),
                catalog.sequences(),
                catalog.types(),
                catalog.traits());
    }

    private Table table(Table table) {
        return new Table(
                table.name(),
                table.columns().stream().map(column -> column(table, column)).toList(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks().stream().map(check -> check(table, check)).toList(),
                table.indexes().stream().map(index -> index(table, index)).toList(),
                table.comment(),
                table.origin(),
                table.formerName(),
                table.rows());
    }

    private Column column(Table table, Column column) {
        Place place = new Place(table, Kind.VALUE, column.name());
        return column.withDefault(replaced(place, column.defaultValue()))
                .withGenerated(replaced(place, column.generated()));
    }

    private Check check(Table table, Check check) {
        return new Check(
                check.name(),
                rule.apply(new Place(table, Kind.CHECK, ""), check.expression()),
                check.column(),
                check.values());
    }

    private Index index(Table table, Index index) {
        List<Index.Key> keys = index.keys().stream()
                .map(key -> key.withExpression(replaced(new Place(table, Kind.KEY, ""), key.expression())))
                .toList();
        return index.with(keys, replaced(new Place(table, Kind.PREDICATE, ""), index.predicate()));
    }

    private @Nullable Expression replaced(Place place, @Nullable Expression expression) {
        return expression == null ? null : rule.apply(place, expression);
    }
}
