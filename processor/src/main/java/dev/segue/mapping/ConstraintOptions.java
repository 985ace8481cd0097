package dev.segue.mapping;

import java.util.Locale;

/**
 * What may stand behind a constraint (PostgreSQL manual, CREATE TABLE).
 *
 * @param rest what a Catalog cannot say, or empty
 */
record ConstraintOptions(boolean nullsNotDistinct, boolean deferrable, boolean initiallyDeferred, String rest) {

    static ConstraintOptions parse(String written) {
        String text = " " + written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
        boolean notDistinct = text.contains(" nulls not distinct ");
        boolean deferred = text.contains(" initially deferred ");
        boolean deferrable = deferred || text.replace(" not deferrable ", " ").contains(" deferrable ");
        String rest = text.replace(" nulls not distinct ", " ")
                .replace(" not deferrable ", " ")
                .replace(" deferrable ", " ")
                .replace(" initially deferred ", " ")
                .replace(" initially immediate ", " ")
                .strip();
        return new ConstraintOptions(notDistinct, deferrable, deferred, rest);
    }
}
