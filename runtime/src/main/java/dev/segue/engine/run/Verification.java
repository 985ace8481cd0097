package dev.segue.engine.run;

import dev.segue.BlockedException;
import dev.segue.RuntimeError;
import dev.segue.SegueException;
import dev.segue.State;
import java.util.Locale;
import java.util.Optional;

/** Says whether a program may start on a schema as it is. */
final class Verification {

    private Verification() {}

    /** Throws with the reason where it may not. */
    static void check(Standing standing) {
        Consistency.check(standing);
        Optional<Position> missing = standing.known().stream()
                .filter(position -> !position.overlapReached())
                .findFirst();
        missing.ifPresent(position -> {
            long count = standing.known().stream()
                    .filter(other -> !other.overlapReached())
                    .count();
            throw new BlockedException(
                    RuntimeError.NOT_READY,
                    "the schema is not ready for this release: migration %s is %s%s; run it: %s"
                            .formatted(
                                    position.migration().label(),
                                    position.state().name().toLowerCase(Locale.ROOT),
                                    count == 1 ? "" : ", and %d after it".formatted(count - 1),
                                    position.state() == State.HELD ? "segue run --again" : "segue run"));
        });
    }

    /** Until the first run returns it may still contract on its way: no release may be let in beside it. */
    static void checkFirstRun(boolean newborn) {
        if (newborn) {
            throw new BlockedException(
                    RuntimeError.NOT_READY,
                    "the first run on this schema is under way, or was killed: wait for it, or run again: segue run");
        }
    }

    /** Whether a run by somebody else can make this error go away. */
    static boolean mends(SegueException error) {
        return error.code().equals(RuntimeError.NOT_READY.code());
    }
}
