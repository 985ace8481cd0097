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

    /**
     * The plan without refusals: in their place it begins with steps that stop each run until somebody has written better ones,
     * and so does the way back, at each of its two ends, since it may begin at either.
     */
    public static Plan toBeWritten(Plan plan) {
        if (plan.refusals().isEmpty()) {
            return plan;
        }
        List<Section> up = new ArrayList<>(plan.up());
        up.add(0, stops(Phase.EXPAND, plan));
        List<Section> down = new ArrayList<>(plan.down());
        int contract = (int) down.stream()
                .filter(section -> section.phase() != Phase.CONTRACT)
                .count();
        down.add(contract, stops(Phase.CONTRACT, plan));
        down.add(0, stops(Phase.EXPAND, plan));
        return new Plan(plan.name(), plan.summary(), up, down, plan.hazards(), List.of());
    }

    private static Section stops(Phase phase, Plan plan) {
        List<PlannedStep> steps = new ArrayList<>();
        byWayOut(plan.refusals()).forEach((wayOut, changes) -> steps.add(stop(phase, wayOut, changes)));
        return new Section(phase, WHY, steps);
    }

    private static PlannedStep stop(Phase phase, String wayOut, List<String> changes) {
        List<String> arguments = List.of(
                "steps are written by hand in the place of this one",
                Sql.of("SELECT %s AS by_hand", wayOut).text());
        Step step = new Step(phase, WHY, Step.Kind.REQUIRE, Lock.none(), arguments, List.of(), null);
        return new PlannedStep(step, String.join("\n", changes), "");
    }
}
