package dev.segue;

/** A migration class is written wrongly; nothing was executed. */
public final class DefinitionException extends SegueException {

    private static final long serialVersionUID = 1L;

    public DefinitionException(String message) {
        super(RuntimeError.DEFINITION, message);
    }
}
