package dev.segue.example.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers every row that the application said it had written, with the value that it was last given. Thread-safe; each row is
 * written by one customer only.
 */
final class Ledger {

    /** One remembered column per table: what is compared in the end. */
    enum Kind {
        HOLDER("policy_holders", "city"),
        USER("users", "email"),
        POLICY("policies", "status"),
        PREMIUM("premiums", "due_on"),
        PAYMENT("payments", "reference"),
        CLAIM("claims", "status"),
        DOCUMENT("documents", "title");

        final String table;
        final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    private final Map<Kind, Map<String, String>> rows = new ConcurrentHashMap<>();

    /** The row with this id was written with this value, or was given it. */
    void wrote(Kind kind, String id, String value) {
        rows.computeIfAbsent(kind, ignored -> new ConcurrentHashMap<>()).put(id, value);
    }

    /** Value by id. */
    Map<String, String> rows(Kind kind) {
        return Map.copyOf(rows.getOrDefault(kind, Map.of()));
    }
}
