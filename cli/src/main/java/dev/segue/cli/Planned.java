package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Diff;
import dev.segue.plan.ByHand;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import java.util.ArrayList;
import java.util.List;

/** A plan without refusals, or words that say what to write by hand. */
final class Planned {

    private static final int SHOWN = 6;

    private Planned() {}

    static Plan plan(Diff diff, Catalog before, Catalog after) {
        return possible(Planner.plan(diff, before, after), "nothing was written");
    }

    /**
     * The plan.
     *
     * @throws CliException {@code SG-C005} where a part of it is refused
     */
    static Plan possible(Plan plan, String consequence) {
        if (plan.refusals().isEmpty()) {
            return plan;
        }
        throw refused(plan, consequence);
    }

    /** What is refused, and what to write by hand instead. */
    static CliException refused(Plan plan, String consequence) {
        StringBuilder message = new StringBuilder("there is no safe recipe yet for this; " + consequence);
        ByHand.byWayOut(plan.refusals()).forEach((wayOut, changes) -> {
            shown(changes).forEach(line -> message.append("\n  ").append(line));
            message.append("\n      by hand: ").append(wayOut);
        });
        return new CliException(CliError.REFUSED, message.toString());
    }

    /** Not hundreds of lines for one way out. */
    private static List<String> shown(List<String> changes) {
        if (changes.size() <= SHOWN) {
            return changes;
        }
        List<String> shown = new ArrayList<>(changes.subList(0, SHOWN - 1));
        shown.add("and %d more".formatted(changes.size() - shown.size()));
        return shown;
    }
}
