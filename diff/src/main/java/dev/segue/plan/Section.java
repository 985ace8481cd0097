package dev.segue.plan;

import dev.segue.migration.Phase;
import java.util.List;

/**
 * One heading of a plan with its steps.
 *
 * @param phase the phase
 * @param why the heading
 * @param steps in execution order; not empty; each has this phase and this heading
 */
public record Section(Phase phase, String why, List<PlannedStep> steps) {
    public Section {
        steps = List.copyOf(steps);
    }
}
