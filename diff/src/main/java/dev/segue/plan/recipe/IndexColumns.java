package dev.segue.plan.recipe;

import dev.segue.catalog.Index;

/** Which columns an index names. */
final class IndexColumns {

    private IndexColumns() {}

    /** Whether all that the index names is known: no expression, no predicate. */
    static boolean arePlain(Index index) {
        return index.predicate() == null && index.keys().stream().allMatch(key -> key.expression() == null);
    }

    static boolean include(Index index, String column) {
        return index.include().contains(column)
                || index.keys().stream().anyMatch(key -> key.column().equals(column));
    }
}
