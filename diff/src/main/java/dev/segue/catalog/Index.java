package dev.segue.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that backs no constraint.
 *
 * @param name its final name; it lives in the schema of its table
 * @param unique whether it refuses equal keys
 * @param method the access method, {@code btree} by default
 * @param keys in index order; not empty
 * @param include the payload columns
 * @param predicate the condition of a partial index, or null
 * @param valid false for what a broken CREATE INDEX CONCURRENTLY left behind, and for one that a partition lacks; always true in
 *     desired Catalogs
 */
public record Index(
        String name,
        boolean unique,
        String method,
        List<Key> keys,
        List<String> include,
        @Nullable Expression predicate,
        boolean valid) {

    /**
     * One key of an index.
     *
     * @param column the column, or empty for an expression
     * @param expression the expression, or null for a column
     * @param descending the sort direction; NULLs follow the default of the direction unless {@code nullsOpposite}
     * @param nullsOpposite NULLS LAST on a descending key, NULLS FIRST on an ascending one
     * @param operatorClass where it is not the type's default, else empty
     */
    public record Key(
            String column,
            @Nullable Expression expression,
            boolean descending,
            boolean nullsOpposite,
            String operatorClass) {

        public Key {
            if (column.isEmpty() == (expression == null)) {
                throw new IllegalArgumentException(
                        "an index key is a column or an expression, found column \"%s\" and %s"
                                .formatted(column, expression));
            }
        }

        /** The same key over another expression. */
        public Key withExpression(@Nullable Expression newExpression) {
            return new Key(column, newExpression, descending, nullsOpposite, operatorClass);
        }

        /** An ascending column. */
        public static Key of(String column) {
            return new Key(column, null, false, false, "");
        }
    }

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }

    /** The same index with other keys and another predicate. */
    public Index with(List<Key> newKeys, @Nullable Expression newPredicate) {
        return new Index(name, unique, method, newKeys, include, newPredicate, valid);
    }

    /** A valid btree over ascending columns. */
    public static Index of(String name, boolean unique, List<String> columns) {
        return new Index(name, unique, "btree", columns.stream().map(Key::of).toList(), List.of(), null, true);
    }

    /** Whether it names the column; of an expression or predicate in doubt it does. */
    public boolean mayName(String column) {
        return include.contains(column)
                || predicate != null && predicate.mayName(column)
                || keys.stream()
                        .anyMatch(key -> key.column().equals(column)
                                || key.expression() != null && key.expression().mayName(column));
    }
}
