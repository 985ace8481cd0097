package dev.segue.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The structure of a database, or of the part of it that a unit maps. Lists are sorted by name, unique by name and free
 * of nulls, whatever order they were given in.
 *
 * @param tables all tables
 * @param sequences sequences that no column owns
 * @param types enum types and composite types
 * @param traits what the records have no field for, and objects without a record; of entities only {@link Trait#isOption options}
 */
public record Catalog(List<Table> tables, List<Sequence> sequences, List<UserType> types, List<Trait> traits) {

    /** Nothing at all: the Catalog before the first migration. */
    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of());

    public Catalog {
        tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
        sequences =
                sequences.stream().sorted(Comparator.comparing(Sequence::name)).toList();
        types = types.stream().sorted(Comparator.comparing(UserType::name)).toList();
        traits = traits.stream().sorted().toList();
    }

    /** Tables, sequences and types alone. */
    public Catalog(List<Table> tables, List<Sequence> sequences, List<? extends UserType> types) {
        this(tables, sequences, List.copyOf(types), List.of());
    }

    /** The enum types among the types. */
    public List<EnumType> enums() {
        return types(EnumType.class);
    }

    /** The composite types among the types. */
    public List<CompositeType> composites() {
        return types(CompositeType.class);
    }

    private <T extends UserType> List<T> types(Class<T> kind) {
        return types.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The table of that name, if there is one. */
    public Optional<Table> lookupTable(Name name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The sequence of that name, if there is one. */
    public Optional<Sequence> lookupSequence(Name name) {
        return sequences.stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst();
    }
}
