package dev.segue;

import org.jspecify.annotations.Nullable;

/** Root of all errors of Segue. The message says what failed, on which object, what was found and what to do next. */
public class SegueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode errorCode;

    public SegueException(ErrorCode errorCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.errorCode = errorCode;
    }

    public SegueException(ErrorCode errorCode, String message) {
        this(errorCode, message, null);
    }

    /** The code of the error, for example {@code SG-R030}. */
    public final String code() {
        return errorCode.code();
    }

    /** What a process ends with after this error. */
    public final ExitCode exitCode() {
        return errorCode.exitCode();
    }
}
