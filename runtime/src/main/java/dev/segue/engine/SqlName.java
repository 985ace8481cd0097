package dev.segue.engine;

/** Puts names into the engine's own statements; the one place of the runtime that quotes. */
public final class SqlName {

    private SqlName() {}

    /** The name in double quotes, so that PostgreSQL takes it as it is. */
    public static String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name in PostgreSQL has at least one character and no zero byte");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code "schema"."name"}. */
    public static String quote(String schema, String name) {
        return quote(schema) + '.' + quote(name);
    }
}
