package dev.segue;

/** How a run ended. */
public enum Outcome {
    NOTHING_TO_DO,
    DONE,
    /** Expand and migrate are done; at least one contract is open. */
    CONTRACT_WAITS
}
