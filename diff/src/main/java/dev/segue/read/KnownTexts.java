package dev.segue.read;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.SqlType;
import dev.segue.catalog.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How servers have spelled expressions before, so that only new ones need a server. */
public final class KnownTexts {

    /** What decides how a server spells a text. Types of columns do too; they are looked at when the text is carried. */
    private record Key(Name table, ExpressionMap.Kind kind, String column, String expr) {
        static Key of(ExpressionMap.Place place, String expr) {
            return new Key(place.table().name(), place.kind(), place.column(), expr);
        }
    }

    /** A spelling, and the table that it was made in. */
    private record Known(String canon, Table table) {}

    private KnownTexts() {}

    /**
     * The Catalog with the canonical texts that another one has for the same expression at the same place, over columns
     * of the same types.
     *
     * @param known spelled by a server of the major version that the Catalog is to be spelled by
     */
    public static Catalog carried(Catalog known, Catalog catalog) {
        Map<Key, Known> texts = new HashMap<>();
        new ExpressionMap((place, expression) -> {
                    if (!expression.canon().isEmpty()) {
                        texts.putIfAbsent(
                                Key.of(place, expression.text()), new Known(expression.canon(), place.table()));
                    }
                    return expression;
                })
                .apply(known);
        return new ExpressionMap(
                        (place, expression) -> lookup(texts, place, expression).orElse(expression))
                .apply(catalog);
    }

    /** Whether the other Catalog has each expression of this one written alike at the same place: then no server is needed. */
    public static boolean areWritten(Catalog catalog, Catalog other) {
        Catalog seen = new ExpressionMap(
                        (place, expression) -> expression.expr().isEmpty()
                                ? Expression.written(expression.text())
                                : new Expression(expression.expr(), expression.text()))
                .apply(other);
        boolean[] all = {true};
        new ExpressionMap((place, expression) -> {
                    all[0] &= !expression.canon().isEmpty();
                    return expression;
                })
                .apply(carried(seen, catalog));
        return all[0];
    }

    private static Optional<Expression> lookup(
            Map<Key, Known> texts, ExpressionMap.Place place, Expression expression) {
        if (!expression.canon().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(texts.get(Key.of(place, expression.expr())))
                .filter(known -> sameTypes(known.table(), place))
                .map(known -> new Expression(expression.expr(), known.canon()));
    }

    /** Of all columns that both have, since any may stand in the expression; what is new is in none that was there. */
    private static boolean sameTypes(Table known, ExpressionMap.Place place) {
        return place.table().columns().stream()
                .allMatch(column -> known.lookupColumn(column.name())
                        .map(other -> sameType(other, column))
                        .orElse(true));
    }

    private static boolean sameType(Column one, Column other) {
        return SqlType.canonical(one.type()).equals(SqlType.canonical(other.type()))
                && one.collation().equals(other.collation());
    }

    /** The Catalog with no canonical text, so that a server of another major version can spell all of it anew. */
    public static Catalog forgotten(Catalog catalog) {
        return new ExpressionMap((place, expression) -> Expression.written(expression.text())).apply(catalog);
    }
}
