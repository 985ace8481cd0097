package dev.segue.cli;

import java.util.List;

/**
 * Whose spelling of expressions counts.
 *
 * @param major the server's major version
 * @param extensions those of the database that is compared, in the order in which they were made there
 */
record Dialect(int major, List<Extension> extensions) {

    /** One, with the schema that holds its members. */
    record Extension(String name, String schema) {}

    /** Where nothing says otherwise: the server in this command's own jar. */
    static final Dialect BUNDLED = new Dialect(PostgresBinaries.BUNDLED_MAJOR, List.of());

    Dialect {
        extensions = List.copyOf(extensions);
    }

    /** Of a major version, 0 for one that nobody has said. */
    static Dialect of(int major) {
        return major == 0 ? BUNDLED : new Dialect(major, List.of());
    }
}
