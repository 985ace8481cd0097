package dev.segue.catalog;

import java.util.List;

/**
 * A PostgreSQL enum type.
 *
 * @param name its name
 * @param labels in sort order of the type
 */
public record EnumType(Name name, List<String> labels) {
    public EnumType {
        labels = List.copyOf(labels);
    }
}
