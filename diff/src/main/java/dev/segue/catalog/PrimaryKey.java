package dev.segue.catalog;

import java.util.List;

/**
 * A primary key.
 *
 * @param name the constraint's name, final: as it stands or will stand in the database
 * @param columns in key order; not empty
 */
public record PrimaryKey(String name, List<String> columns) {
    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
