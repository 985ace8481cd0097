package dev.segue.engine.step;

import java.time.Duration;

/**
 * A transaction that holds, or waits for, a lock that conflicts with the one a step needs.
 *
 * @param pid of its session; 0 for a prepared transaction
 * @param transaction its virtual transaction id, which every role may see
 * @param granted whether it holds the lock; else it waits for it
 * @param age of the transaction; zero where it is not known
 * @param vacuum whether it is an autovacuum, and one that gives way
 * @param text for people: pid, application, user, state, age, last query without literals
 */
record LockHolder(int pid, String transaction, boolean granted, Duration age, Vacuum vacuum, String text) {

    enum Vacuum {
        NO,
        /** Ends itself once another session has waited for deadlock_timeout. */
        GIVES_WAY,
        /** To prevent wraparound: never ends itself. */
        STAYS
    }
}
