package dev.segue.catalog;

/**
 * A sequence that stands by itself; one that an identity or serial column owns is part of that column.
 *
 * @param name its name
 * @param start the START WITH value; never compared, since a live sequence has moved on
 * @param increment the INCREMENT BY value, never 0
 * @param origin the attribute whose values it generates, the first of several; never compared
 */
public record Sequence(Name name, long start, long increment, Origin origin) {

    /** A sequence of which nobody knows who draws from it. */
    public Sequence(Name name, long start, long increment) {
        this(name, start, increment, Origin.UNKNOWN);
    }
}
