package dev.segue;

/** What a process ends with; an API for pipelines. Numbers never change. */
public enum ExitCode {
    DONE(0),
    UNEXPECTED(1),
    USAGE(2),
    PENDING(3),
    DRIFT(4),
    BLOCKED(5),
    BROKEN_HISTORY(6),
    BUSY(7),
    STEP_FAILED(8),
    UNCLEAR(9),
    CONFIRMATION_MISSING(10),
    CANNOT_CONNECT(11),
    LOCK_TIMEOUT(12);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process exit status, 0 to 255. */
    public int number() {
        return number;
    }
}
