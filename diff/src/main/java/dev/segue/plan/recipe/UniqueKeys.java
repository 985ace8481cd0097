package dev.segue.plan.recipe;

import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import java.util.List;
import java.util.Optional;

/**
 * Unique constraints and indexes that a column takes part in before.
 *
 * @param constraints those that name it
 * @param indexes those that name it, or that go and may name it in an expression or predicate
 * @param takeNullsAsEqual whether two rows without a value are the same to one of them (PostgreSQL 15)
 */
record UniqueKeys(List<UniqueConstraint> constraints, List<Index> indexes, boolean takeNullsAsEqual) {

    static UniqueKeys with(Facts facts, Name name, String column) {
        Optional<Table> table = facts.before(name);
        List<UniqueConstraint> constraints = table.stream()
                .flatMap(t -> t.uniques().stream())
                .filter(unique -> unique.columns().contains(column))
                .toList();
        List<Index> indexes = table.stream()
                .flatMap(t -> t.indexes().stream())
                .filter(Index::unique)
                .filter(index -> IndexColumns.include(index, column)
                        || !IndexColumns.arePlain(index) && isDropped(facts, name, index))
                .toList();
        Options options = new Options(facts.catalogBefore());
        boolean equal = constraints.stream().anyMatch(UniqueConstraint::nullsNotDistinct)
                || indexes.stream().anyMatch(index -> options.isNullsNotDistinct(name, index.name()));
        return new UniqueKeys(constraints, indexes, equal);
    }

    private static boolean isDropped(Facts facts, Name table, Index index) {
        return facts.of(Change.DropIndex.class)
                .anyMatch(change ->
                        change.subject().equals(table) && change.index().equals(index));
    }

    boolean isEmpty() {
        return constraints.isEmpty() && indexes.isEmpty();
    }
}
