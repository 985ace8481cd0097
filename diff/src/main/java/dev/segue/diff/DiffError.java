package dev.segue.diff;

import dev.segue.ErrorCode;
import dev.segue.ExitCode;

/** The error codes of the diff module, {@code SG-D…}; each has a line in {@code docs/errors.md}. */
public enum DiffError implements ErrorCode {
    /** A text cannot be the name of an object in PostgreSQL. */
    NAME("SG-D001", ExitCode.USAGE);

    private final String code;
    private final ExitCode exitCode;

    DiffError(String code, ExitCode exitCode) {
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
