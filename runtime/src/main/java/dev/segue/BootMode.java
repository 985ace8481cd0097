package dev.segue;

/** What an application does with migrations when it boots. */
public enum BootMode {
    /** Expand and migrate, then go. */
    RUN,
    /** Run nothing; start only if this program and the schema fit. */
    VERIFY,
    /** Run nothing; wait until somebody else has made the schema fit. */
    WAIT,
    /** Do nothing at all. */
    OFF
}
