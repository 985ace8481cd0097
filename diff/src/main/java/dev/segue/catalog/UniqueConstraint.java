package dev.segue.catalog;

import java.util.List;

/**
 * A unique constraint (not a unique index).
 *
 * @param name the constraint's final name
 * @param columns in key order; not empty
 * @param nullsNotDistinct whether two NULLs count as equal (PostgreSQL 15+)
 * @param deferrable whether it can be deferred
 */
public record UniqueConstraint(String name, List<String> columns, boolean nullsNotDistinct, boolean deferrable) {
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** A plain one: NULLs are distinct, not deferrable. */
    public static UniqueConstraint of(String name, List<String> columns) {
        return new UniqueConstraint(name, columns, false, false);
    }
}
