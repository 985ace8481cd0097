package dev.segue.mapping;

import java.util.Locale;
import java.util.Optional;

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

    /** What to do instead, where these are options of a unique constraint that a Catalog cannot say. */
    Optional<String> wayOut() {
        if (rest.startsWith("where ")) {
            return Optional.of(
                    "Hibernate writes it as a constraint, which PostgreSQL refuses; take it out of the mapping, and write CREATE UNIQUE INDEX … WHERE … in a migration of segue create");
        }
        return rest.isEmpty() ? Optional.empty() : Optional.of(Unsupported.BY_HAND);
    }
}
