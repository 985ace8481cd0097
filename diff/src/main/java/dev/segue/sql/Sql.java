package dev.segue.sql;

/**
 * SQL text that was put together through typed holes, so that quoting cannot be forgotten. Immutable.
 *
 * @param text the statement, or a piece of one; trusted as it is
 */
public record Sql(String text) {

    /** No text: for optional pieces. */
    public static final Sql EMPTY = new Sql("");

    /**
     * Fills the holes of a format with arguments, one each, from left to right:
     *
     * <ul>
     *   <li>{@code %n} a name, quoted where needed: a String or a {@link dev.segue.catalog.Name}, which is qualified unless
     *       it lies in the default schema
     *   <li>{@code %N} a Collection of such names, joined by a comma; not empty
     *   <li>{@code %s} a string literal: a String
     *   <li>{@code %t} a type: a String, spelled briefly
     *   <li>{@code %x} an opaque expression: an {@link dev.segue.catalog.Expression}, or a String
     *   <li>{@code %d} a whole number: an Integer or a Long
     *   <li>{@code %c} nested Sql
     *   <li>{@code %q} nested Sql as a dollar-quoted text: the body of a function
     *   <li>{@code %%} a percent sign
     * </ul>
     *
     * @throws IllegalArgumentException where a hole is unknown, or arguments are missing, left over or of another type
     * @throws NameException where a name cannot be one (SG-D001)
     */
    public static Sql of(String format, Object... arguments) {
        return new Sql(new SqlFormat(format, arguments).fill());
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
