package dev.segue.cli;

import dev.segue.ErrorCode;
import dev.segue.ExitCode;

/** The error codes of the command line, {@code SG-C…}; each has a line in {@code docs/errors.md}. */
enum CliError implements ErrorCode {
    /** Segue itself failed. */
    UNEXPECTED("SG-C000", ExitCode.UNEXPECTED),
    /** A setting is missing or cannot be read. */
    SETTING("SG-C001", ExitCode.USAGE),
    /** A file of the project is not where it should be. */
    PROJECT("SG-C002", ExitCode.USAGE),
    /** The sources have changed since the last compile. */
    COMPILE_FIRST("SG-C003", ExitCode.USAGE),
    /** Only a person can answer, and nobody did. */
    QUESTION("SG-C004", ExitCode.CONFIRMATION_MISSING),
    /** A change has no recipe. */
    REFUSED("SG-C005", ExitCode.BLOCKED),
    /** The live schema differs from the snapshot on owned objects. */
    DRIFT("SG-C006", ExitCode.DRIFT),
    /** A file could not be written; nothing was changed, or the message says what was. */
    WRITE("SG-C007", ExitCode.UNEXPECTED),
    /** A dangerous command was not allowed or not confirmed. */
    NOT_ALLOWED("SG-C008", ExitCode.CONFIRMATION_MISSING),
    /** A scratch PostgreSQL could not be started. */
    SCRATCH("SG-C009", ExitCode.UNEXPECTED),
    /** A source of a comparison cannot be understood. */
    SOURCE("SG-C010", ExitCode.USAGE),
    /** The HTTP server could not be started. */
    SERVER("SG-C011", ExitCode.USAGE),
    /** Something else needs what is to be dropped, or it is not the user's to drop. */
    DROP("SG-C012", ExitCode.BLOCKED),
    /** The database has changed since its differences were shown. */
    CHANGED_MEANWHILE("SG-C013", ExitCode.DRIFT),
    /** No PostgreSQL of the major version that is needed is on this machine. */
    NO_SERVER("SG-C014", ExitCode.BLOCKED),
    /** Hibernate cannot map the compiled classes as they are. */
    HIBERNATE("SG-C018", ExitCode.USAGE);

    private final String code;
    private final ExitCode exitCode;

    CliError(String code, ExitCode exitCode) {
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
