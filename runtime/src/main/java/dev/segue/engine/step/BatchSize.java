package dev.segue.engine.step;

import java.time.Duration;

/** How many rows a batch takes, so that it takes about the time that others may have to wait for one of its rows. */
final class BatchSize {

    static final int FIRST = 1_000;
    static final int LARGEST = 100_000;

    private BatchSize() {}

    /** The next size after a batch of this size took that long. */
    static int next(int rows, Duration took, Duration target) {
        if (took.compareTo(target.dividedBy(2)) <= 0) {
            return Math.min(LARGEST, rows * 2);
        }
        if (took.compareTo(target) <= 0) {
            return Math.min(LARGEST, rows + Math.max(1, rows / 5));
        }
        return took.compareTo(target.plus(target.dividedBy(2))) <= 0 ? rows : half(rows);
    }

    /** At least 1. */
    static int half(int rows) {
        return Math.max(1, rows / 2);
    }
}
