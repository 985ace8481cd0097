package dev.segue.catalog;

import java.util.Comparator;

/**
 * The name of an object in a PostgreSQL namespace, unquoted, exactly as the catalog holds it.
 *
 * @param schema the namespace; empty for the default schema, a symbol that the run time resolves
 * @param name the object's own name; never empty
 */
public record Name(String schema, String name) implements Comparable<Name> {

    private static final Comparator<Name> ORDER =
            Comparator.comparing(Name::schema).thenComparing(Name::name);

    public Name {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "an object needs a name, found an empty one in schema \"" + schema + "\"");
        }
    }

    /** A name in the default schema. */
    public static Name of(String name) {
        return new Name("", name);
    }

    /** For messages, not for SQL: {@code schema.name}, or the bare name in the default schema. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }

    @Override
    public int compareTo(Name other) {
        return ORDER.compare(this, other);
    }
}
