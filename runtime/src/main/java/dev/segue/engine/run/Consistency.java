package dev.segue.engine.run;

import dev.segue.BlockedException;
import dev.segue.HistoryException;
import dev.segue.ReleaseTooOldException;
import dev.segue.RuntimeError;
import dev.segue.engine.chain.Checksums;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.history.StepRow;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Refuses to go on where the chain of this program and the history of the schema do not fit. */
final class Consistency {

    private Consistency() {}

    /** Everything that both a run and a boot need. */
    static void check(Standing standing) {
        standing.known().forEach(Consistency::unedited);
        noUnknownContract(standing);
        noRevertUnderWay(standing);
        inOrder(standing);
        noFork(standing);
    }

    /** Done steps are the exact prefix of their phase. */
    static void unedited(Position position) {
        if (!position.active() || Objects.requireNonNull(position.row()).baseline()) {
            return;
        }
        for (Direction direction : Direction.values()) {
            for (Phase phase : Phase.values()) {
                unedited(position, direction, phase);
            }
        }
    }

    private static void unedited(Position position, Direction direction, Phase phase) {
        List<Step> steps = position.migration().steps(direction, phase);
        List<StepRow> done =
                position.steps(direction, phase).stream().filter(StepRow::done).toList();
        for (int i = 0; i < done.size(); i++) {
            StepRow row = done.get(i);
            if (i >= steps.size()
                    || row.ordinal() != i + 1
                    || !row.checksum().equals(Checksums.of(direction, steps.get(i)))) {
                throw edited(
                        position, "%s, %s step %d (%s)".formatted(direction.text(), phase, row.ordinal(), row.what()));
            }
        }
        if (direction == Direction.UP && complete(position, phase) && done.size() < steps.size()) {
            throw edited(position, "up, %s step %d was added".formatted(phase, done.size() + 1));
        }
    }

    private static boolean complete(Position position, Phase phase) {
        return phase == Phase.CONTRACT
                ? position.row() != null && position.row().doneAt() != null
                : position.overlapReached();
    }

    private static HistoryException edited(Position position, String where) {
        return new HistoryException(
                RuntimeError.EDITED,
                "migration %s was edited after it ran: %s; restore the class as it was, and put the change into a new migration"
                        .formatted(position.migration().label(), where));
    }

    private static void noUnknownContract(Standing standing) {
        for (Position position : standing.unknown()) {
            if (position.active() && Objects.requireNonNull(position.row()).contractAt() != null) {
                throw new ReleaseTooOldException(
                        "this release does not know migration %s, which has begun to take away what older releases need; start the newer release, or take the migration back: segue revert"
                                .formatted(position.migration().label()));
            }
        }
    }

    private static void noRevertUnderWay(Standing standing) {
        standing.known().stream()
                .filter(position -> position.row() != null && position.row().reverting())
                .findFirst()
                .ifPresent(position -> {
                    throw new BlockedException(
                            RuntimeError.HELD,
                            "migration %s is being taken back and that is not complete; finish it: segue revert"
                                    .formatted(position.migration().label()));
                });
    }

    /** Nothing that already ran comes after something that did not. */
    private static void inOrder(Standing standing) {
        Optional<Position> gap =
                standing.known().stream().filter(position -> !position.active()).findFirst();
        if (gap.isEmpty()) {
            return;
        }
        List<Position> later = standing.known()
                .subList(standing.known().indexOf(gap.get()), standing.known().size());
        later.stream().filter(Position::active).findFirst().ifPresent(position -> {
            throw new HistoryException(
                    RuntimeError.HISTORY_DIVERGED,
                    "migration %s is %s, but %s, which comes after it, has already run; take the latter back and run both: segue revert, then segue run --again; or make the former again after the latter: take class and snapshot of the latter as they were without the former, delete the class of the former, compile, then segue generate"
                            .formatted(
                                    gap.get().migration().label(),
                                    gap.get().state().name().toLowerCase(Locale.ROOT),
                                    position.migration().label()));
        });
    }

    /** An older release beside a newer history has nothing of its own to run. */
    private static void noFork(Standing standing) {
        Optional<Position> unknown =
                standing.unknown().stream().filter(Position::active).findFirst();
        Optional<Position> pending =
                standing.known().stream().filter(position -> !position.active()).findFirst();
        if (unknown.isPresent() && pending.isPresent()) {
            throw new HistoryException(
                    RuntimeError.HISTORY_DIVERGED,
                    "this program holds %s, which has not run, but the schema has %s, which this program does not hold; bring both into one chain (make the former again after the latter), or take the latter back: segue revert"
                            .formatted(
                                    pending.get().migration().label(),
                                    unknown.get().migration().label()));
        }
    }
}
