package dev.segue.cli;

import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Refusal;
import dev.segue.plan.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that stand in for what has no recipe, in the migration of a baseline: where the database is, it never runs; on a new
 * database it stops there, with the words that say what belongs there.
 */
final class StandIn {

    private static final String WHY = "what has to be written by hand, in place of these steps";

    private StandIn() {}

    static Plan forRefusals(Plan plan) {
        if (plan.refusals().isEmpty()) {
            return plan;
        }
        List<Section> up = new ArrayList<>();
        up.add(new Section(
                Phase.EXPAND, WHY, plan.refusals().stream().map(StandIn::step).toList()));
        up.addAll(plan.up());
        return new Plan(plan.name(), plan.summary(), up, plan.down(), plan.hazards(), List.of());
    }

    private static PlannedStep step(Refusal refusal) {
        List<String> arguments =
                List.of(refusal.what() + " by a step in place of this one", "SELECT 'nobody has written it'");
        return new PlannedStep(
                new Step(Phase.EXPAND, WHY, Step.Kind.REQUIRE, Lock.none(), arguments, List.of(), null), "", "");
    }
}
