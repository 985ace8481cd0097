package dev.segue.engine.run;

import dev.segue.DefinitionException;
import dev.segue.HistoryException;
import dev.segue.MigrationRun;
import dev.segue.Revert;
import dev.segue.RuntimeError;
import dev.segue.State;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.history.MigrationRow;
import dev.segue.engine.history.StepRow;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Takes migrations back, the last one first, from whatever step they have reached. */
final class Reverter {

    private static final Set<Step.Kind> OUTSIDE_TRANSACTION =
            Set.of(Step.Kind.CREATE_INDEX, Step.Kind.DROP_INDEX, Step.Kind.BACKFILL);

    private final Scene scene;
    private final PhaseRunner phases;
    private final boolean dataLossAllowed;

    Reverter(Scene scene, boolean dataLossAllowed) {
        this.scene = scene;
        this.dataLossAllowed = dataLossAllowed;
        this.phases = new PhaseRunner(scene, dataLossAllowed);
    }

    /** What a revert is about, in the order in which it is taken back. */
    static List<Position> choose(Standing standing, Revert revert) {
        List<Position> active = new ArrayList<>(standing.active());
        int keep = active.size() - revert.steps();
        if (!revert.to().isEmpty()) {
            keep = 1 + active.stream().map(Position::id).toList().indexOf(revert.to());
            if (keep == 0) {
                throw new DefinitionException(
                        RuntimeError.UNKNOWN_MIGRATION,
                        "there is nothing to go back to: migration %s has not run here".formatted(revert.to()));
            }
        }
        List<Position> chosen = new ArrayList<>(active.subList(Math.max(0, keep), active.size()));
        Collections.reverse(chosen);
        return chosen;
    }

    /** Takes one migration back, or goes on where an earlier attempt stopped. */
    MigrationRun revert(Position position) throws SQLException {
        MigrationRow row = begin(position);
        long start = System.nanoTime();
        long rows = 0;
        List<String> leftOut = List.of();
        if (anythingCommitted(position)) {
            rows = backToOverlap(position) + phases.run(position, Direction.DOWN, Phase.CONTRACT);
            leftOut = new Remaking(scene, phases, position, dataLossAllowed).run();
        }
        scene.history().held(row.id());
        return ended(row, State.HELD, start, rows, leftOut);
    }

    /** Takes one migration back as far as both releases work; it must have left its overlap. */
    MigrationRun revertToOverlap(Position position) throws SQLException {
        MigrationRow row = begin(position);
        long start = System.nanoTime();
        return ended(row, State.OVERLAP, start, backToOverlap(position), List.of());
    }

    /** Whether a step of the contract of {@code up} has, or may have, taken something away. */
    static boolean overlapLeft(Position position) {
        return committed(position, Phase.CONTRACT);
    }

    private MigrationRow begin(Position position) throws SQLException {
        MigrationRow row = Objects.requireNonNull(position.row());
        if (row.baseline()) {
            throw new HistoryException(
                    RuntimeError.HISTORY_DIVERGED,
                    "migration %s was adopted by segue baseline, not run: there is nothing to take back"
                            .formatted(row.label()));
        }
        Consistency.unedited(position);
        if (!row.reverting()) {
            scene.history().beginRevert(row.id());
        }
        return row;
    }

    private MigrationRun ended(MigrationRow row, State after, long start, long rows, List<String> leftOut) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        MigrationRun run = new MigrationRun(row.id(), row.name(), row.state(), after, took, rows, leftOut);
        scene.listener().migrationFinished(run);
        return run;
    }

    private long backToOverlap(Position position) throws SQLException {
        long rows = 0;
        if (overlapLeft(position)) {
            rows += phases.run(position, Direction.DOWN, Phase.EXPAND);
            rows += phases.run(position, Direction.DOWN, Phase.MIGRATE);
        }
        scene.history().overlapAgain(position.id());
        return rows;
    }

    private static boolean anythingCommitted(Position position) {
        return committed(position, Phase.EXPAND)
                || committed(position, Phase.MIGRATE)
                || committed(position, Phase.CONTRACT);
    }

    /** Whether a step of this phase of {@code up} has, or may have, left something. */
    private static boolean committed(Position position, Phase phase) {
        List<Step> steps = position.migration().steps(Direction.UP, phase);
        return position.steps(Direction.UP, phase).stream().anyMatch(row -> row.done() || mayHaveLeft(row, steps));
    }

    private static boolean mayHaveLeft(StepRow row, List<Step> steps) {
        if (OUTSIDE_TRANSACTION.contains(Step.Kind.valueOf(row.kind()))) {
            return true;
        }
        return row.ordinal() <= steps.size()
                && steps.get(row.ordinal() - 1).options().stream()
                        .anyMatch(StepOption.OutsideTransaction.class::isInstance);
    }
}
