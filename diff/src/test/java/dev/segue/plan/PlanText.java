package dev.segue.plan;

import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.util.List;

/** A plan as a person reads it: for failure messages and for the pages of docs/changes. */
public final class PlanText {

    private PlanText() {}

    public static String of(Plan plan) {
        StringBuilder text = new StringBuilder(plan.name())
                .append(": ")
                .append(plan.summary())
                .append('\n');
        text.append("up\n");
        plan.up().forEach(section -> add(text, section));
        text.append("down\n");
        plan.down().forEach(section -> add(text, section));
        plan.hazards()
                .forEach(hazard ->
                        text.append("%s %s %s%n".formatted(hazard.code(), hazard.severity(), hazard.message())));
        plan.refusals()
                .forEach(refusal -> text.append("refused: %s; %s%n".formatted(refusal.what(), refusal.byHand())));
        return text.toString();
    }

    static List<Step> steps(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.steps().stream())
                .map(PlannedStep::step)
                .toList();
    }

    private static void add(StringBuilder text, Section section) {
        text.append("  %-8s -- %s%n".formatted(section.phase(), section.why()));
        for (PlannedStep planned : section.steps()) {
            Step step = planned.step();
            String lock = step.lock().mode() == Lock.Mode.NONE
                    ? ""
                    : "  [" + step.lock().mode().sql() + " "
                            + String.join(", ", step.lock().tables()) + "]";
            String kind = step.kind() == Step.Kind.SQL ? "" : step.kind() + " ";
            text.append("    %s%s%s%n"
                    .formatted(kind, String.join(" | ", step.arguments()).replace("\n", "\n      "), lock));
        }
    }
}
