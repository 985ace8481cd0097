package dev.segue.migration;

/**
 * One step of the schema's history, in both directions. Implementations are deterministic and get no connection: they
 * record what is to be done. They need a public constructor without parameters.
 */
public interface Migration {

    /** Records the way from the schema before this migration to the schema after it. */
    void up(Steps steps);

    /** Records the way back. It may be started after any committed step of {@link #up}. */
    void down(Steps steps);
}
