package dev.segue.engine.chain;

import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.util.List;

/**
 * What a migration says: both directions, recorded.
 *
 * @param name the class name without its id
 * @param stored whether it comes from the history instead of a class, so that it has no code
 */
public record RecordedMigration(
        String id, String parent, String name, boolean draft, List<Step> up, List<Step> down, boolean stored) {

    public RecordedMigration {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /** All steps of a direction, in order. */
    public List<Step> steps(Direction direction) {
        return direction == Direction.UP ? up : down;
    }

    /** The steps of a phase, in order. */
    public List<Step> steps(Direction direction, Phase phase) {
        return steps(direction).stream().filter(step -> step.phase() == phase).toList();
    }

    /** Over the steps of {@code up}. */
    public String checksum() {
        return Checksums.of(up);
    }

    /** {@code 20261123140000 RenameUserEmail}. */
    public String label() {
        return id + " " + name;
    }
}
