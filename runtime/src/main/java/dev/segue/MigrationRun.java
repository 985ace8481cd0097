package dev.segue;

import java.time.Duration;
import java.util.List;

/**
 * What a run did with one migration.
 *
 * @param rows rows that backfills of this run changed
 * @param leftOut indexes and constraints that went to the trash with a table or column, are in no migration, and were not
 *     made again by the revert: each with its table, the reason and what makes it by hand
 */
public record MigrationRun(
        String id, String name, State before, State after, Duration took, long rows, List<String> leftOut) {
    public MigrationRun {
        leftOut = List.copyOf(leftOut);
    }

    /** Of a run that left nothing out. */
    public MigrationRun(String id, String name, State before, State after, Duration took, long rows) {
        this(id, name, before, after, took, rows, List.of());
    }
}
