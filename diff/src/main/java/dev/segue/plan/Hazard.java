package dev.segue.plan;

import java.util.List;

/**
 * Something that a reader of the plan has to know.
 *
 * @param code {@code SG-Hnnn}, listed in {@code docs/hazards.md}
 * @param severity how much it matters
 * @param wording one sentence, with {@code %s} for each object: the same for all hazards that differ in nothing else
 * @param objects the names and values that the sentence is about
 */
public record Hazard(String code, Severity severity, String wording, List<String> objects) {

    public Hazard {
        objects = List.copyOf(objects);
    }

    /** The sentence, with its objects. */
    public String message() {
        return wording.formatted(objects.toArray());
    }

    /** How much a hazard matters. */
    public enum Severity {
        NOTE,
        WARNING,
        BLOCKING
    }
}
