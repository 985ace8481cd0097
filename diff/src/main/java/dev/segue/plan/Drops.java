package dev.segue.plan;

/** What becomes of columns and tables that go. */
public enum Drops {
    /** They go to the trash, and a revert brings them back. */
    TO_TRASH,
    /** They are dropped with all that they hold; such a plan has no way back. */
    FOR_REAL
}
