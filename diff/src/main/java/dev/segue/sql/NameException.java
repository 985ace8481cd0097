package dev.segue.sql;

import dev.segue.SegueException;
import dev.segue.diff.DiffError;

/** A text cannot be the name of an object in PostgreSQL. */
public final class NameException extends SegueException {

    private static final long serialVersionUID = 1L;

    NameException(String message) {
        super(DiffError.NAME, message);
    }
}
