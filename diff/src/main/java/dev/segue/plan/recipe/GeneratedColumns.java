package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.diff.Change;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns whose values the database computes from others: a column that one reads can neither go nor change its type. */
final class GeneratedColumns {

    private GeneratedColumns() {}

    /** One that may read the column, and does not go with it. */
    static Optional<String> readingAndStaying(Facts facts, Table table, String column) {
        return reading(facts.catalogBefore(), table, column)
                .filter(other -> facts.of(Change.DropColumn.class)
                        .noneMatch(change -> change.subject().equals(table.name())
                                && change.column().name().equals(other)))
                .findFirst();
    }

    /** One that may read the column. Expressions are opaque, but what they read they name. */
    static Optional<String> anyReading(Catalog catalog, Table table, String column) {
        return reading(catalog, table, column).findFirst();
    }

    private static Stream<String> reading(Catalog catalog, Table table, String column) {
        Stream<String> stored = table.columns().stream()
                .filter(other -> other.generated() != null && other.generated().mayName(column))
                .map(Column::name);
        Stream<String> virtual = catalog.traits().stream()
                .filter(trait ->
                        trait.kind() == Trait.Kind.COLUMN && trait.subject().equals(table.name()))
                .filter(trait -> trait.what().equals("generated value")
                        && Expression.canonical(trait.value()).mayName(column))
                .map(Trait::part);
        return Stream.concat(stored, virtual);
    }
}
