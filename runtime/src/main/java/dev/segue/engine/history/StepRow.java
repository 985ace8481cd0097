package dev.segue.engine.history;

import dev.segue.engine.chain.Direction;
import dev.segue.migration.Phase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the history says of a step.
 *
 * @param ordinal position in its phase, counted from 1; what is in no plan comes after what is
 * @param checksum of the step; that of one that is in no plan is {@link #unplanned}
 * @param state {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param cursor where a backfill stands; empty for none
 * @param error what the last attempt failed with; empty for none
 * @param note why somebody resolved it by hand; empty for none
 */
public record StepRow(
        String migration,
        int generation,
        Direction direction,
        Phase phase,
        int ordinal,
        String kind,
        String what,
        String checksum,
        String state,
        String cursor,
        long rows,
        int attempts,
        Duration waited,
        Instant startedAt,
        @Nullable Instant endedAt,
        String actor,
        String error,
        String note) {

    private static final String UNPLANNED = "unplanned";

    /** The checksum of what a way back makes again without a plan. */
    public static String unplanned(String checksum) {
        return UNPLANNED + ":" + checksum;
    }

    /** Whether it is a step of the migration. */
    public boolean planned() {
        return !checksum.startsWith(UNPLANNED);
    }

    public boolean done() {
        return state.equals("DONE");
    }

    /** From the first start to the end of the last attempt; to now where it has not ended. */
    public Duration took(Instant now) {
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }
}
