package dev.segue.plan.recipe;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.UniqueConstraint;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which names a Catalog has taken: tables, sequences, indexes and composite types share one namespace per schema, tables and types another,
 * and each table has one for its constraints.
 */
final class TakenNames {

    /** As the reader calls types without a record. */
    private static final Set<String> TYPES = Set.of("domain", "range type", "base type");

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

    /** Whether a type has that name, other than the one that each table is. */
    static boolean type(Catalog catalog, Name name) {
        return catalog.enums().stream().anyMatch(type -> type.name().equals(name))
                || catalog.traits().stream()
                        .anyMatch(trait -> trait.kind() == Trait.Kind.OBJECT
                                && trait.subject().equals(name)
                                && TYPES.contains(trait.what()));
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
