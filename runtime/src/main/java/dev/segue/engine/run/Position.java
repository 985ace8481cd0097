package dev.segue.engine.run;

import dev.segue.State;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.MigrationRow;
import dev.segue.engine.history.StepRow;
import dev.segue.migration.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration and where it stands.
 *
 * @param row what the history says; null where it was never begun
 * @param steps what the history says of the steps of its present generation, both directions
 */
record Position(RecordedMigration migration, @Nullable MigrationRow row, List<StepRow> steps) {

    Position {
        steps = List.copyOf(steps);
    }

    String id() {
        return migration.id();
    }

    State state() {
        return row == null ? State.PENDING : row.state();
    }

    /** Whether the schema holds something of it. */
    boolean active() {
        return row != null && row.active();
    }

    /** Whether expand and migrate are complete. */
    boolean overlapReached() {
        return row != null && row.active() && row.overlapAt() != null;
    }

    /** Whether its contract is open. */
    boolean contractOpen() {
        return overlapReached() && state() != State.DONE;
    }

    boolean hasContract() {
        return !migration.steps(Direction.UP, Phase.CONTRACT).isEmpty();
    }

    /** The ordinal behind all steps of a way back that the history knows, in the plan or not. */
    int nextUnplanned(Phase phase) {
        int last = steps.stream()
                .filter(step -> !step.planned() && step.phase() == phase)
                .mapToInt(StepRow::ordinal)
                .max()
                .orElse(0);
        return Math.max(last, migration.steps(Direction.DOWN, phase).size()) + 1;
    }

    /** What the history says of a step that is in no plan. */
    Optional<StepRow> unplanned(String checksum) {
        return steps.stream().filter(step -> step.checksum().equals(checksum)).findFirst();
    }

    int generation() {
        return row == null ? 1 : row.generation();
    }

    /** The planned steps of a phase that the history knows, by ordinal. */
    List<StepRow> steps(Direction direction, Phase phase) {
        return steps.stream()
                .filter(step -> step.planned() && step.direction() == direction && step.phase() == phase)
                .sorted(Comparator.comparingInt(StepRow::ordinal))
                .toList();
    }
}
