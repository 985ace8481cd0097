package dev.segue.read;

import dev.segue.SegueException;
import dev.segue.diff.DiffError;
import org.jspecify.annotations.Nullable;

/** A Catalog could not be read whole; nothing of it was returned. */
public final class ReadException extends SegueException {

    private static final long serialVersionUID = 1L;

    public ReadException(DiffError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    public ReadException(DiffError error, String message) {
        this(error, message, null);
    }
}
