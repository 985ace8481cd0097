package dev.segue.engine.history;

import dev.segue.State;
import dev.segue.engine.chain.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the history says of a migration.
 *
 * @param state never RUNNING
 * @param direction which way it went last; DOWN and not HELD: a revert is not complete
 * @param generation counts the times that it was begun anew
 * @param checksum over the steps of {@code up}, or {@link #BASELINE}
 * @param draftOwner whose draft it is; empty for none
 * @param overlapAt when expand and migrate were complete
 * @param contractAt when it left the overlap
 */
public record MigrationRow(
        String id,
        String parent,
        String name,
        State state,
        Direction direction,
        int generation,
        String checksum,
        String draftOwner,
        @Nullable Instant overlapAt,
        @Nullable Instant contractAt,
        @Nullable Instant doneAt) {

    /** The checksum of a migration whose effect was there before Segue was. */
    public static final String BASELINE = "baseline";

    /** Whether the schema holds something of it. */
    public boolean active() {
        return state != State.HELD;
    }

    /** Whether it was recorded without being run. */
    public boolean baseline() {
        return checksum.equals(BASELINE);
    }

    /** Whether it was begun to be taken back, and that is not complete. */
    public boolean reverting() {
        return direction == Direction.DOWN && state != State.HELD;
    }

    /** Whether its expand and migrate were never complete, and no revert was ever begun. */
    public boolean neverComplete() {
        return overlapAt == null && generation == 1 && direction == Direction.UP && state != State.HELD;
    }

    public boolean draft() {
        return !draftOwner.isEmpty();
    }

    /** {@code 20261123140000 RenameUserEmail}. */
    public String label() {
        return id + " " + name;
    }

    /** A row as it is when a migration begins. */
    public static MigrationRow begun(
            String id, String parent, String name, int generation, String checksum, String owner) {
        return new MigrationRow(
                id, parent, name, State.PENDING, Direction.UP, generation, checksum, owner, null, null, null);
    }

    /** The row after expand and migrate, or after everything. */
    public MigrationRow reached(State next, Instant now) {
        return new MigrationRow(
                id,
                parent,
                name,
                next,
                direction,
                generation,
                checksum,
                draftOwner,
                overlapAt == null ? now : overlapAt,
                contractAt,
                next == State.DONE ? now : null);
    }
}
