package dev.segue.catalog;

import java.util.List;

/**
 * A row that a new table begins with: the counter of a generator, which nobody else writes.
 *
 * @param columns the columns that get a value
 * @param values an SQL expression for each of them
 */
public record Row(List<String> columns, List<String> values) {
    public Row {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        if (columns.isEmpty() || columns.size() != values.size()) {
            throw new IllegalArgumentException(
                    "a row needs a value for each column, found %s for %s".formatted(values, columns));
        }
    }
}
