package dev.segue;

import org.jspecify.annotations.Nullable;

/** The database cannot be used over this connection; nothing was changed. */
public final class ConnectException extends SegueException {

    private static final long serialVersionUID = 1L;

    public ConnectException(RuntimeError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    public ConnectException(RuntimeError error, String message) {
        this(error, message, null);
    }
}
