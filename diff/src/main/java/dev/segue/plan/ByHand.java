package dev.segue.plan;

import dev.segue.migration.Lock;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a plan a person has to write. */
public final class ByHand {

    private static final String WHY = "what has no recipe: write it here, in the phases that it needs";

    private ByHand() {}

    /** What is refused, by the way out, each in the order of the changes: hundreds of tables may have one. */
    public static Map<String, List<String>> byWayOut(List<Refusal> refusals) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        refusals.forEach(refusal -> groups.computeIfAbsent(refusal.byHand(), way -> new ArrayList<>())
                .add(refusal.what()));
        return groups;
    }

    /** The plan without refusals: in their place it begins with steps that stop each run until somebody has written better ones. */
    public static Plan toBeWritten(Plan plan) {
        List<PlannedStep> steps = new ArrayList<>();
        byWayOut(plan.refusals()).forEach((wayOut, changes) -> steps.add(stop(wayOut, changes)));
        List<Section> up = new ArrayList<>();
        if (!steps.isEmpty()) {
            up.add(new Section(Phase.EXPAND, WHY, steps));
        }
        up.addAll(plan.up());
        return new Plan(plan.name(), plan.summary(), up, plan.down(), plan.hazards(), List.of());
    }

    private static PlannedStep stop(String wayOut, List<String> changes) {
        List<String> arguments = List.of(
                "steps are written by hand in the place of this one",
                Sql.of("SELECT %s AS by_hand", wayOut).text());
        Step step = new Step(Phase.EXPAND, WHY, Step.Kind.REQUIRE, Lock.none(), arguments, List.of(), null);
        return new PlannedStep(step, String.join("\n", changes), "");
    }
}
