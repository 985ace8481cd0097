package dev.segue;

import org.jspecify.annotations.Nullable;

/** A newer release has begun a contract that this program does not know. */
public final class ReleaseTooOldException extends SegueException {

    private static final long serialVersionUID = 1L;

    public ReleaseTooOldException(String message, @Nullable Throwable cause) {
        super(RuntimeError.RELEASE_TOO_OLD, message, cause);
    }

    public ReleaseTooOldException(String message) {
        this(message, null);
    }
}
