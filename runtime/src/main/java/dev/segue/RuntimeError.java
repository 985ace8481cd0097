package dev.segue;

/** The error codes of the runtime, {@code SG-R…}; each has a line in {@code docs/errors.md}. */
public enum RuntimeError implements ErrorCode {
    /** A migration class is written wrongly. */
    DEFINITION("SG-R001", ExitCode.USAGE);

    private final String code;
    private final ExitCode exitCode;

    RuntimeError(String code, ExitCode exitCode) {
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
