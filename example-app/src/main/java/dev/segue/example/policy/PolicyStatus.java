package dev.segue.example.policy;

/** Where a policy stands. */
public enum PolicyStatus {
    DRAFT,
    ACTIVE,
    LAPSED,
    CANCELLED
}
