package dev.segue.diagnostic;

import dev.segue.ErrorCode;
import dev.segue.ExitCode;

/** The error codes of the annotation processor and of the writer, {@code SG-P0…}; each has a line in {@code docs/errors.md}. */
public enum ProcessorError implements ErrorCode {
    /** A plan cannot be written as a class. */
    NOT_WRITABLE("SG-P060", ExitCode.USAGE);

    private final String code;
    private final ExitCode exitCode;

    ProcessorError(String code, ExitCode exitCode) {
        this.code = code;
        this.exitCode = exitCode;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ExitCode exitCode() {
        return exitCode;
    }
}
