package dev.segue.catalog;

/**
 * Where a table, column or sequence comes from in the Java sources.
 *
 * @param entity the binary name of the entity class (for a collection table, of its owner); empty where unknown
 * @param attribute the attribute path inside the entity, for example {@code address.street}; empty for a table's own entity
 */
public record Origin(String entity, String attribute) {

    /** No origin: read from a database, or made by Hibernate alone. */
    public static final Origin UNKNOWN = new Origin("", "");

    /** True where nothing is known. */
    public boolean isUnknown() {
        return entity.isEmpty();
    }
}
