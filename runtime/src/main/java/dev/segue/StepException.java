package dev.segue;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A step failed. What was done before it is kept, and the next run continues there. */
public final class StepException extends SegueException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    /** With the code of a step error, for example {@link RuntimeError#UNCLEAR}. */
    public StepException(RuntimeError error, String message, @Nullable Throwable cause) {
        super(error, message, cause);
        this.sqlState = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    public StepException(String message, @Nullable Throwable cause) {
        this(RuntimeError.STEP, message, cause);
    }

    /** PostgreSQL's code of the error; empty where it did not come from there. */
    public String sqlState() {
        return sqlState;
    }
}
