package dev.segue.corpus;

import dev.segue.catalog.Catalog;
import java.util.List;

/** How much of everything a Catalog has. */
record Counts(int tables, int columns, int foreignKeys, int indexes, int uniques, int sequences) {

    static Counts of(Catalog catalog) {
        return new Counts(
                catalog.tables().size(),
                catalog.tables().stream()
                        .mapToInt(table -> table.columns().size())
                        .sum(),
                catalog.tables().stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum(),
                catalog.tables().stream()
                        .mapToInt(table -> table.indexes().size())
                        .sum(),
                catalog.tables().stream()
                        .mapToInt(table -> table.uniques().size())
                        .sum(),
                catalog.sequences().size());
    }

    List<Integer> numbers() {
        return List.of(tables, columns, foreignKeys, indexes, uniques, sequences);
    }

    @Override
    public String toString() {
        return "%d/%d/%d/%d/%d/%d".formatted(numbers().toArray());
    }
}
