package dev.segue.plan;

/**
 * Something that a reader of the plan has to know.
 *
 * @param code {@code SG-Hnnn}, listed in {@code docs/hazards.md}
 * @param severity how much it matters
 * @param message one sentence, with the object's name
 */
public record Hazard(String code, Severity severity, String message) {

    /** How much a hazard matters. */
    public enum Severity {
        NOTE,
        WARNING,
        BLOCKING
    }
}
