package dev.segue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one migration stands.
 *
 * @param id its id
 * @param name the class name without its id, for example {@code RenameUserEmail}
 * @param state where it stands
 * @param executedAt when expand and migrate were complete; null before
 * @param took time spent in its steps so far
 * @param rows rows changed by its backfills
 * @param stepsDone recorded steps of the present direction that are done
 * @param stepsTotal steps of the present direction
 * @param known whether this program holds the class; false for one that only the history knows
 * @param draft whether it is a draft
 * @param reverting whether a revert of it has begun and is not complete
 * @param note what a person should know, for example the failed step and its error, or what the contract waits for; empty for nothing
 */
public record MigrationStatus(
        String id,
        String name,
        State state,
        @Nullable Instant executedAt,
        Duration took,
        long rows,
        int stepsDone,
        int stepsTotal,
        boolean known,
        boolean draft,
        boolean reverting,
        String note) {}
