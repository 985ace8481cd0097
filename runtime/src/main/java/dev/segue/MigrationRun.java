package dev.segue;

import java.time.Duration;

/**
 * What a run did with one migration.
 *
 * @param rows rows that backfills of this run changed
 */
public record MigrationRun(String id, String name, State before, State after, Duration took, long rows) {}
