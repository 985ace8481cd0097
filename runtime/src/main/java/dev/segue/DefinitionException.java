package dev.segue;

import org.jspecify.annotations.Nullable;

/** What the program holds is wrong (a migration class, the chain, the index); nothing was executed. */
public final class DefinitionException extends SegueException {

    private static final long serialVersionUID = 1L;

    public DefinitionException(String message) {
        this(RuntimeError.DEFINITION, message, null);
    }

    public DefinitionException(RuntimeError error, String message) {
        this(error, message, null);
    }

    public DefinitionException(RuntimeError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }
}
