package dev.segue.example.policy;

/** What a policy insures. */
public enum Product {
    AUTO,
    HOME,
    LIFE,
    TRAVEL
}
