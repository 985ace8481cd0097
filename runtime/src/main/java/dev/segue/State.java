package dev.segue;

/** Where a migration stands. */
public enum State {
    /** Not begun, or expand and migrate not complete. */
    PENDING,
    /** A run holds the lock and works on it now; never stored. */
    RUNNING,
    /** Expand and migrate are complete: both releases work, the contract is open. */
    OVERLAP,
    /** Complete. */
    DONE,
    /** Taken back; a boot does not run it again by itself. */
    HELD,
    /** A step failed; the next run continues there. */
    FAILED
}
