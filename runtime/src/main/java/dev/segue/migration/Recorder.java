package dev.segue.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a migration class says, in the order of the phases. */
final class Recorder {

    private final List<Step> steps = new ArrayList<>();
    private Phase phase = Phase.EXPAND;
    private @Nullable Heading current;

    Heading open(Phase next, String why) {
        if (next.compareTo(phase) < 0) {
            throw Definition.error("%s \"%s\" comes after %s: a migration says expand, migrate, contract in this order"
                    .formatted(next, why, phase));
        }
        if (why.isBlank()) {
            throw Definition.error("%s has no heading: say why, in a few words".formatted(next));
        }
        phase = next;
        current = new Heading(this, next, why);
        return current;
    }

    /** Only the last heading is open: a step said to an earlier one would run elsewhere than it stands. */
    void add(Heading heading, Step step) {
        if (heading != current) {
            throw Definition.error("%s was closed when %s was opened: %s %s comes too late"
                    .formatted(heading, current, step.kind(), step.arguments()));
        }
        steps.add(step);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
