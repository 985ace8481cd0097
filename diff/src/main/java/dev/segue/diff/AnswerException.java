package dev.segue.diff;

import dev.segue.SegueException;

/** What a person said does not fit the two Catalogs. */
public final class AnswerException extends SegueException {

    private static final long serialVersionUID = 1L;

    AnswerException(String message) {
        super(DiffError.ANSWER, message);
    }
}
