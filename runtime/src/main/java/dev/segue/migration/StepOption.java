package dev.segue.migration;

import java.time.Duration;

/** An exception to how a step is usually executed; stands last in the call. */
public sealed interface StepOption {

    /** A statement timeout other than the one of the step's kind. */
    record Timeout(Duration duration) implements StepOption {}

    /** How many rows the first batch of a backfill takes; the engine adapts from there. */
    record FirstBatch(int rows) implements StepOption {}

    /** The statement cannot run inside a transaction block; it is recorded before and after, not with its effect. */
    record OutsideTransaction() implements StepOption {}

    /** A statement timeout other than the one of the step's kind; zero means none. */
    static StepOption timeout(Duration duration) {
        if (duration.isNegative()) {
            throw Definition.error("a timeout is not negative, found %s".formatted(duration));
        }
        return new Timeout(duration);
    }

    /** How many rows the first batch of a backfill takes; at least 1. */
    static StepOption firstBatch(int rows) {
        if (rows < 1) {
            throw Definition.error("a first batch has at least 1 row, found %d".formatted(rows));
        }
        return new FirstBatch(rows);
    }

    /** For statements such as {@code VACUUM} that refuse to run inside a transaction block. */
    static StepOption outsideTransaction() {
        return new OutsideTransaction();
    }
}
