package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import java.util.stream.Stream;

/** Which names a Catalog has taken: tables, sequences, indexes and composite types share one namespace per schema, constraints one per table. */
final class TakenNames {

    private TakenNames() {}

    /** Whether a table, sequence, index or composite type of the schema has that name. */
    static boolean relation(Catalog catalog, String schema, String name) {
        return catalog.sequences().stream()
                        .anyMatch(s -> s.name().schema().equals(schema)
                                && s.name().name().equals(name))
                || catalog.composites().stream().anyMatch(type -> type.name().equals(new Name(schema, name)))
                || catalog.tables().stream()
                        .filter(table -> table.name().schema().equals(schema))
                        .flatMap(TakenNames::relations)
                        .anyMatch(name::equals);
    }

    /** Names that the table takes up among tables, sequences and indexes. */
    static Stream<String> relations(Table table) {
        Stream<String> keys = Stream.concat(
                Stream.ofNullable(table.primaryKey()).map(key -> key.name()),
                table.uniques().stream().map(UniqueConstraint::name));
        Stream<String> others = Stream.concat(
                Stream.of(table.name().name()), table.indexes().stream().map(Index::name));
        return Stream.concat(keys, others);
    }

    /** Whether a constraint of the table has that name. */
    static boolean constraint(Table table, String name) {
        return Stream.of(
                        Stream.ofNullable(table.primaryKey()).map(key -> key.name()),
                        table.uniques().stream().map(UniqueConstraint::name),
                        table.foreignKeys().stream().map(key -> key.name()),
                        table.checks().stream().map(check -> check.name()))
                .flatMap(names -> names)
                .anyMatch(name::equals);
    }
}
