package dev.segue.benchmark;

import java.util.List;

/**
 * What the sessions of others did at one moment.
 *
 * @param at {@link System#nanoTime} when the answer was here
 * @param busy those that were executing something
 */
record Sample(long at, List<Busy> busy) {

    /**
     * A session that executes a statement.
     *
     * @param name of the application
     * @param event what it waits for, or {@code no wait event}: it computes, or is ready to
     * @param lockWait what it waits for; without a lock where it waits for none
     */
    record Busy(String name, String event, LockWait lockWait) {}

    /**
     * A wait for a lock.
     *
     * @param id the same in each sample of one wait
     * @param millis so far
     * @param lock mode and object; empty where it waits for none
     * @param behind who is in the way, and its statement
     */
    record LockWait(String id, double millis, String lock, String behind) {

        boolean isThere() {
            return !lock.isEmpty();
        }
    }
}
