package dev.segue.generate;

import dev.segue.SegueException;
import dev.segue.diagnostic.ProcessorError;

/** A plan cannot be written as a migration class; nothing was written. */
public final class GenerateException extends SegueException {

    private static final long serialVersionUID = 1L;

    GenerateException(String message) {
        super(ProcessorError.NOT_WRITABLE, message);
    }
}
