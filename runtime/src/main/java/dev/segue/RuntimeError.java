package dev.segue;

/** The error codes of the runtime, {@code SG-R…}; each has a line in {@code docs/errors.md}. */
public enum RuntimeError implements ErrorCode {
    /** A migration class is written wrongly. */
    DEFINITION("SG-R001", ExitCode.USAGE),
    /** No index of migrations: the processor has not run. */
    INDEX_MISSING("SG-R002", ExitCode.USAGE),
    /** Two indexes of the same unit on the class path. */
    INDEX_TWICE("SG-R003", ExitCode.USAGE),
    /** The index cannot be read. */
    INDEX_DAMAGED("SG-R004", ExitCode.USAGE),
    /** Two heads, a missing parent, a duplicate id. */
    CHAIN("SG-R005", ExitCode.USAGE),
    /** The program holds a draft. */
    DRAFT("SG-R006", ExitCode.USAGE),
    /** A migration or step that nobody knows was asked for. */
    UNKNOWN_MIGRATION("SG-R007", ExitCode.USAGE),
    /** The server cannot be reached or refuses the user. */
    CANNOT_CONNECT("SG-R010", ExitCode.CANNOT_CONNECT),
    /** Another run holds the runner lock. */
    BUSY("SG-R011", ExitCode.BUSY),
    /** The boot has waited long enough. */
    BOOT_PATIENCE("SG-R012", ExitCode.BUSY),
    /** The lock of the run is gone. */
    LOST_LOCK("SG-R013", ExitCode.CANNOT_CONNECT),
    /** The connection goes through a transaction pooler. */
    POOLED("SG-R014", ExitCode.BLOCKED),
    /** The server is a standby. */
    STANDBY("SG-R015", ExitCode.BLOCKED),
    /** The server is older than PostgreSQL 14. */
    SERVER_TOO_OLD("SG-R016", ExitCode.BLOCKED),
    /** The connection is inside a transaction. */
    OPEN_TRANSACTION("SG-R017", ExitCode.BLOCKED),
    /** The user may not do what is needed. */
    PRIVILEGE("SG-R018", ExitCode.BLOCKED),
    /** The schema to migrate does not exist. */
    NO_SCHEMA("SG-R019", ExitCode.BLOCKED),
    /** A step failed. */
    STEP("SG-R030", ExitCode.STEP_FAILED),
    /** The locks of a step were not free within the budget. */
    LOCK_TIMEOUT("SG-R032", ExitCode.LOCK_TIMEOUT),
    /** A step would lose data. */
    DATA_LOSS("SG-R034", ExitCode.CONFIRMATION_MISSING),
    /** Something that Segue did not make is in the way of a step. */
    UNCLEAR("SG-R035", ExitCode.UNCLEAR),
    /** A migration was edited after it ran. */
    EDITED("SG-R040", ExitCode.BROKEN_HISTORY),
    /** The history was written by a newer Segue. */
    HISTORY_NEWER("SG-R041", ExitCode.BROKEN_HISTORY),
    /** The history and the chain of this program do not fit. */
    HISTORY_DIVERGED("SG-R042", ExitCode.BROKEN_HISTORY),
    /** A stored plan cannot be used. */
    STORED_PLAN("SG-R043", ExitCode.BROKEN_HISTORY),
    /** A newer release has begun a contract that this program does not know. */
    RELEASE_TOO_OLD("SG-R050", ExitCode.DRIFT),
    /** The schema is not what this program needs; nothing was run, as asked. */
    NOT_READY("SG-R051", ExitCode.PENDING),
    /** An open contract stands in the way of a later migration. */
    BARRIER("SG-R052", ExitCode.BLOCKED),
    /** Preflight found something that blocks a run. */
    PREFLIGHT("SG-R053", ExitCode.BLOCKED),
    /** A migration was taken back, or is being taken back. */
    HELD("SG-R054", ExitCode.BLOCKED),
    /** The thread of the run was asked to stop. */
    INTERRUPTED("SG-R055", ExitCode.BUSY),
    /** A contract was asked for before a run did what is pending. */
    RUN_FIRST("SG-R056", ExitCode.BLOCKED);

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
