package dev.segue.diff;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Expression.Likeness;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares expressions of a table some of whose columns have other names after. */
public final class Likenesses {

    private Likenesses() {}

    /**
     * What two expressions are to each other.
     *
     * @param columns names after by names before
     */
    public static Likeness of(@Nullable Expression before, @Nullable Expression after, Map<String, String> columns) {
        if (before == null || after == null) {
            return before == null && after == null ? Likeness.SAME : Likeness.DIFFERENT;
        }
        Likeness plain = before.compare(after);
        if (plain == Likeness.SAME) {
            return Likeness.SAME;
        }
        boolean same = sameButForNames(before.expr(), after.expr(), columns)
                || sameButForNames(before.canon(), after.canon(), columns);
        return same ? Likeness.SAME : plain;
    }

    /** What a whole is like whose parts are like that. */
    static Likeness all(Stream<Likeness> parts) {
        return parts.reduce(Likeness.SAME, Likenesses::worse);
    }

    private static Likeness worse(Likeness a, Likeness b) {
        if (a == Likeness.DIFFERENT || b == Likeness.DIFFERENT) {
            return Likeness.DIFFERENT;
        }
        return a == Likeness.SAME ? b : a;
    }

    private static boolean sameButForNames(String before, String after, Map<String, String> columns) {
        boolean renamed = columns.entrySet().stream().anyMatch(e -> !e.getKey().equals(e.getValue()));
        return renamed
                && !before.isEmpty()
                && !after.isEmpty()
                && new Tokens(before).renamed(columns).equals(new Tokens(after).named(columns.values()));
    }
}
