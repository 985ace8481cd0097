package dev.segue;

/** What happens with migrations that javac generated and nobody has accepted. */
public enum Drafts {
    /** A program that holds one does not start. */
    REFUSE,
    /** Development: they run, all phases at once. */
    RUN
}
