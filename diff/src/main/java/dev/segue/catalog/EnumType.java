package dev.segue.catalog;

import java.util.List;

/**
 * A PostgreSQL enum type.
 *
 * @param name its name
 * @param labels in sort order of the type
 * @param implicitCasts whether {@code varchar} is cast to it and back without being asked, as Hibernate wants it
 */
public record EnumType(Name name, List<String> labels, boolean implicitCasts) implements UserType {
    public EnumType {
        labels = List.copyOf(labels);
    }

    /** One as it is: without casts of its own. */
    public EnumType(Name name, List<String> labels) {
        this(name, labels, false);
    }
}
