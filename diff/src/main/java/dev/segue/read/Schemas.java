package dev.segue.read;

import dev.segue.catalog.Name;
import dev.segue.diff.DiffError;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which PostgreSQL namespaces are read, by their real names.
 *
 * @param main the default schema: what is in it has the empty symbol as schema in its {@link Name}
 * @param further other schemas, in any order; what is in them keeps their names
 * @param history the schema of Segue's own history, never read
 */
public record Schemas(String main, List<String> further, String history) {

    /** The schema of things that were dropped and can come back. */
    public static final String TRASH = "segue_trash";

    /** @throws ReadException {@code SG-D102} where a schema is the server's, Segue's own or named twice */
    public Schemas {
        further = further.stream().sorted().toList();
        List<String> all = Stream.concat(Stream.of(main), further.stream()).toList();
        for (String schema : all) {
            refuse(schema.isBlank(), schema, "it needs a name");
            refuse(schema.startsWith("pg_") || schema.equals("information_schema"), schema, "it belongs to the server");
            refuse(schema.equals(history) || schema.equals(TRASH), schema, "it holds Segue's own tables");
        }
        refuse(all.stream().distinct().count() < all.size(), String.join("\", \"", all), "one is named twice");
    }

    /** One schema, with the history in schema {@code segue}. */
    public static Schemas of(String main) {
        return new Schemas(main, List.of(), "segue");
    }

    /** All of them, the default schema first. */
    public List<String> all() {
        return Stream.concat(Stream.of(main), further.stream()).toList();
    }

    /** The name as a Catalog holds it. */
    public Name name(String schema, String object) {
        return schema.equals(main) ? Name.of(object) : new Name(schema, object);
    }

    private static void refuse(boolean wrong, String schema, String why) {
        if (wrong) {
            throw new ReadException(
                    DiffError.SCHEMA_SCOPE,
                    "schema \"%s\" cannot be read as one of the unit: %s; name the schemas that hold mapped tables"
                            .formatted(schema, why));
        }
    }
}
