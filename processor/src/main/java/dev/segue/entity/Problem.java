package dev.segue.entity;

import dev.segue.ErrorCode;
import dev.segue.catalog.Origin;
import dev.segue.engine.Redactor;
import java.util.List;

/**
 * What is wrong with the entities or their settings, ready to be shown.
 *
 * @param code its code
 * @param message what failed, on what, and what to do next; without the code, and without passwords
 * @param at the class or attribute, for {@link EntityModel#declarations}; unknown where it is about the whole compile
 * @param words what an annotation there may say that is the cause, the likeliest first
 */
public record Problem(ErrorCode code, String message, Origin at, List<String> words) {

    public Problem {
        message = Redactor.redact(message); // it may show what stands in a file with settings
        words = List.copyOf(words);
    }

    /** A problem of no annotation. */
    public Problem(ErrorCode code, String message, Origin at) {
        this(code, message, at, List.of());
    }
}
