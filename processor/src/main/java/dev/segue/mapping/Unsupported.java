package dev.segue.mapping;

import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what Hibernate would create and a Catalog cannot say. */
final class Unsupported {

    static final String BY_HAND = "take it out of the mapping, and write it by hand in a migration if it is needed";

    private final List<Problem> problems = new ArrayList<>();

    /**
     * Adds a problem unless all is fine.
     *
     * @param word what the annotation says that is the cause
     */
    void unless(boolean fine, Name table, Origin at, String what, String word) {
        if (!fine) {
            add(at, "table \"%s\": %s".formatted(table, what), word);
        }
    }

    /** Names that differ in Java and not on the server. */
    void twice(Origin at, String what, String name) {
        problems.add(new Problem(
                MappingError.UNSUPPORTED_MAPPING,
                "two things are called %s on the server, which knows no case in unquoted names and cuts all names to 63 bytes: give one of them another name"
                        .formatted(what),
                at,
                List.of(name)));
    }

    void add(Origin at, String what, String word) {
        add(at, what, BY_HAND, word);
    }

    /** @param wayOut what to do instead */
    void add(Origin at, String what, String wayOut, String word) {
        problems.add(new Problem(
                MappingError.UNSUPPORTED_MAPPING, what + " is not known to Segue: " + wayOut, at, List.of(word)));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
