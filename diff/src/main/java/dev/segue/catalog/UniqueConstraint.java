package dev.segue.catalog;

import java.util.List;

/**
 * A unique constraint (not a unique index).
 *
 * @param name the constraint's final name
 * @param columns in key order; not empty
 * @param nullsNotDistinct whether two NULLs count as equal (PostgreSQL 15+)
 * @param deferrable whether it can be deferred
 * @param initiallyDeferred whether it is, until a transaction says otherwise; only where {@code deferrable}
 */
public record UniqueConstraint(
        String name, List<String> columns, boolean nullsNotDistinct, boolean deferrable, boolean initiallyDeferred) {
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    /** One that is checked at once until a transaction says otherwise. */
    public UniqueConstraint(String name, List<String> columns, boolean nullsNotDistinct, boolean deferrable) {
        this(name, columns, nullsNotDistinct, deferrable, false);
    }

    /** The same under another name, over other columns. */
    public UniqueConstraint with(String otherName, List<String> otherColumns) {
        return new UniqueConstraint(otherName, otherColumns, nullsNotDistinct, deferrable, initiallyDeferred);
    }

    /** Whether both differ in nothing but name and columns. */
    public boolean isLike(UniqueConstraint other) {
        return with("", List.of()).equals(other.with("", List.of()));
    }

    /** A plain one: NULLs are distinct, not deferrable. */
    public static UniqueConstraint of(String name, List<String> columns) {
        return new UniqueConstraint(name, columns, false, false);
    }
}
