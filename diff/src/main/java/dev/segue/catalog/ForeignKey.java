package dev.segue.catalog;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name the constraint's final name
 * @param columns the referencing columns, in key order
 * @param target the referenced table
 * @param targetColumns the referenced columns, one for each of {@code columns}
 * @param onDelete what happens to rows here when the referenced row goes
 * @param onUpdate what happens when the referenced key changes
 * @param deferrable whether it can be deferred
 * @param initiallyDeferred whether it is deferred without being asked
 */
public record ForeignKey(
        String name,
        List<String> columns,
        Name target,
        List<String> targetColumns,
        Action onDelete,
        Action onUpdate,
        boolean deferrable,
        boolean initiallyDeferred) {

    /** Referential actions: PostgreSQL manual, section 5.5.5 "Foreign Keys". */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        /** The action as SQL writes it. */
        public String sql() {
            return name().replace('_', ' ');
        }
    }

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException(
                    "foreign key \"%s\" pairs %s with %s".formatted(name, columns, targetColumns));
        }
    }

    /** A plain one: NO ACTION, not deferrable. */
    public static ForeignKey of(String name, List<String> columns, Name target, List<String> targetColumns) {
        return new ForeignKey(name, columns, target, targetColumns, Action.NO_ACTION, Action.NO_ACTION, false, false);
    }
}
