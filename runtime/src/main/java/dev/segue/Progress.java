package dev.segue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a running migration does at this moment.
 *
 * @param migration its id
 * @param phase {@code EXPAND}, {@code MIGRATE} or {@code CONTRACT}
 * @param step position of the step in its phase, counted from 1
 * @param steps number of steps of the phase
 * @param what the step in words, for example {@code backfill users}
 * @param rowsDone rows of a backfill that are done; 0 for other steps
 * @param rowsEstimated the server's estimate of all rows; 0 where unknown
 * @param remaining estimate, or null where unknown
 * @param actor who runs it: application name, host and pid as the server knows them
 */
public record Progress(
        String migration,
        String phase,
        int step,
        int steps,
        String what,
        long rowsDone,
        long rowsEstimated,
        @Nullable Duration remaining,
        String actor) {}
