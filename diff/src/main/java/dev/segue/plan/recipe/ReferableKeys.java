package dev.segue.plan.recipe;

import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keys of tables that are there, to which a foreign key can refer (PostgreSQL manual, "CREATE TABLE", REFERENCES). */
final class ReferableKeys {

    private final Facts facts;

    ReferableKeys(Facts facts) {
        this.facts = facts;
    }

    /** Whether a key over exactly these columns stands before the migration and still after it. */
    boolean stands(Name table, List<String> columns) {
        return facts.before(table).stream().flatMap(this::keys).anyMatch(key -> isOver(key, columns));
    }

    /** Whether the only key over these columns is a primary key that waits for the contract. */
    boolean comesWithTheContract(Name table, List<String> columns) {
        boolean primary = facts.of(Change.ChangePrimaryKey.class)
                .filter(change -> change.subject().equals(table))
                .flatMap(change -> Stream.ofNullable(change.after()))
                .anyMatch(key -> isOver(key.columns(), columns) && PrimaryKeyRecipe.waits(facts, table, key));
        boolean unique = facts.of(Change.AddUnique.class)
                .anyMatch(change -> change.subject().equals(table)
                        && isOver(change.unique().columns(), columns)
                        && !change.unique().deferrable());
        return primary && !unique && !stands(table, columns);
    }

    private static boolean isOver(List<String> key, List<String> columns) {
        return key.size() == columns.size() && Set.copyOf(key).equals(Set.copyOf(columns));
    }

    private Stream<List<String>> keys(Table table) {
        boolean stays = facts.of(Change.ChangePrimaryKey.class)
                .noneMatch(change -> change.subject().equals(table.name()));
        Stream<List<String>> primary = stays && table.primaryKey() != null
                ? Stream.of(table.primaryKey().columns())
                : Stream.empty();
        Stream<List<String>> uniques = table.uniques().stream()
                .filter(unique -> !unique.deferrable() && !isDropped(table.name(), unique))
                .map(UniqueConstraint::columns);
        Stream<List<String>> indexes = table.indexes().stream()
                .filter(index -> index.unique() && IndexColumns.arePlain(index) && !isDropped(table.name(), index))
                .map(index -> index.keys().stream().map(Index.Key::column).toList());
        return Stream.of(primary, uniques, indexes).flatMap(all -> all);
    }

    private boolean isDropped(Name table, UniqueConstraint unique) {
        return facts.of(Change.DropUnique.class)
                .anyMatch(change ->
                        change.subject().equals(table) && change.unique().equals(unique));
    }

    private boolean isDropped(Name table, Index index) {
        return facts.of(Change.DropIndex.class)
                .anyMatch(change ->
                        change.subject().equals(table) && change.index().equals(index));
    }
}
