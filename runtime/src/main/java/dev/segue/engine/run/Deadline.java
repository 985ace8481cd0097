package dev.segue.engine.run;

import dev.segue.BusyException;
import dev.segue.RuntimeError;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a boot may take.
 *
 * @param patience zero for no limit
 * @param start in nanoseconds of the clock
 * @param nanos the clock
 */
record Deadline(Duration patience, long start, LongSupplier nanos) {

    static Deadline none() {
        return new Deadline(Duration.ZERO, 0, System::nanoTime);
    }

    static Deadline in(Duration patience) {
        return new Deadline(patience, System.nanoTime(), System::nanoTime);
    }

    boolean over() {
        return !patience.isZero() && nanos.getAsLong() - start > patience.toNanos();
    }

    /** @throws BusyException where it is over, or the thread is asked to stop */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new BusyException(
                    RuntimeError.INTERRUPTED,
                    "the run was interrupted; what is done is kept, and the next run continues");
        }
        if (over()) {
            throw new BusyException(
                    RuntimeError.BOOT_PATIENCE,
                    "the boot has waited %s for the schema (segue.boot.patience); what is done is kept: run long migrations before the rollout (segue run), or give it more time"
                            .formatted(patience));
        }
    }
}
