package dev.segue.plan.recipe;

import java.util.Set;

/** Types without an equality that tells any two values apart are compared as text. */
final class Equality {

    private static final Set<String> AS_TEXT =
            Set.of("json", "xml", "point", "box", "circle", "line", "lseg", "path", "polygon");

    private Equality() {}

    /** {@code ::text}, or nothing where the type can be compared as it is. */
    static String cast(String type) {
        return AS_TEXT.contains(type) ? "::text" : "";
    }
}
