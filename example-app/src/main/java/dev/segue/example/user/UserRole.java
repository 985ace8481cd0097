package dev.segue.example.user;

/** What a user may do. */
public enum UserRole {
    HOLDER,
    AGENT,
    ADJUSTER,
    ADMIN
}
