package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Diff;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.plan.Refusal;

/** A plan without refusals, or words that say what to write by hand. */
final class Planned {

    private Planned() {}

    static Plan plan(Diff diff, Catalog before, Catalog after) {
        Plan plan = Planner.plan(diff, before, after);
        if (plan.refusals().isEmpty()) {
            return plan;
        }
        throw refused(plan, "nothing was written");
    }

    /** What is refused, and what to write by hand instead. */
    static CliException refused(Plan plan, String consequence) {
        StringBuilder message = new StringBuilder("there is no safe recipe yet for this; " + consequence);
        for (Refusal refusal : plan.refusals()) {
            message.append("\n  ")
                    .append(refusal.what())
                    .append("\n      by hand: ")
                    .append(refusal.byHand());
        }
        return new CliException(CliError.REFUSED, message.toString());
    }
}
