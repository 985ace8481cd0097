package dev.segue.engine.run;

import dev.segue.BlockedException;
import dev.segue.RuntimeError;
import dev.segue.State;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a contract while a run has something to do first. Whoever contracts says that the release at the head has taken
 * over, and it cannot have while its migrations are pending.
 */
final class RunFirst {

    private RunFirst() {}

    /**
     * What a run could not take forward either is no reason: what waits for an open contract, and what was taken back.
     *
     * @param again whether what was taken back is to run, too
     */
    static void check(List<Position> known, boolean again, String schema) {
        Optional<Position> next =
                known.stream().filter(position -> !position.overlapReached()).findFirst();
        if (next.isEmpty() || (next.get().state() == State.HELD && !again)) {
            return;
        }
        if (Barrier.before(next.get(), known, schema).isEmpty()) {
            throw new BlockedException(
                    RuntimeError.RUN_FIRST,
                    "migration %s has not run, and a contract does not run it: first %s, then let the new release take over, and once no instance of the older one runs: segue contract; nothing was run"
                            .formatted(
                                    next.get().migration().label(),
                                    next.get().state() == State.HELD ? "segue run --again" : "segue run"));
        }
    }
}
