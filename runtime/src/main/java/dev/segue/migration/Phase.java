package dev.segue.migration;

/** The three phases of a migration, in the order in which they run. */
public enum Phase {
    /** Instant changes that no running release notices. */
    EXPAND,
    /** Long work that blocks neither reads nor writes. */
    MIGRATE,
    /** Takes away what the release being left needs; waits until no instance of it is alive. */
    CONTRACT
}
