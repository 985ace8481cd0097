package dev.segue.example.claim;

/** Where a claim stands. */
public enum ClaimStatus {
    OPEN,
    APPROVED,
    PAID,
    REJECTED,
    WITHDRAWN
}
