package dev.segue;

import org.jspecify.annotations.Nullable;

/** The history does not fit what this program holds; nothing was changed. */
public final class HistoryException extends SegueException {

    private static final long serialVersionUID = 1L;

    public HistoryException(RuntimeError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    public HistoryException(RuntimeError error, String message) {
        this(error, message, null);
    }
}
