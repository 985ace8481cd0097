package dev.segue;

import org.jspecify.annotations.Nullable;

/** Another run holds the lock, or has held it for longer than a boot may wait. */
public final class BusyException extends SegueException {

    private static final long serialVersionUID = 1L;

    public BusyException(RuntimeError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    public BusyException(RuntimeError error, String message) {
        this(error, message, null);
    }
}
