package dev.segue.cli;

import dev.segue.SegueException;
import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message says why and what to do. */
final class CliException extends SegueException {

    private static final long serialVersionUID = 1L;

    CliException(CliError error, String message) {
        super(error, message);
    }

    CliException(CliError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
    }
}
