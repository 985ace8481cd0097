package dev.segue;

import org.jspecify.annotations.Nullable;

/** Something must be done first, and only a person may decide it; nothing was changed. */
public final class BlockedException extends SegueException {

    private static final long serialVersionUID = 1L;

    public BlockedException(RuntimeError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }

    public BlockedException(RuntimeError error, String message) {
        this(error, message, null);
    }
}
