package dev.segue.cli;

import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.diff.Question;
import dev.segue.engine.json.Json;
import dev.segue.migration.Step;
import dev.segue.plan.Hazard;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a comparison found, as JSON; {@code docs/cli.md} lists the members. */
record ComparisonJson(Comparison comparison, Sources.Sides sides) {

    String of(Diff diff) {
        return Json.write(head(diff));
    }

    String of(Diff diff, Plan plan) {
        Map<String, Object> json = head(diff);
        json.put(
                "steps",
                plan.up().stream()
                        .flatMap(section -> section.steps().stream())
                        .map(PlannedStep::step)
                        .map(ComparisonJson::step)
                        .toList());
        json.put("hazards", plan.hazards().stream().map(ComparisonJson::hazard).toList());
        json.put(
                "refusals",
                plan.refusals().stream().map(ComparisonJson::refusal).toList());
        return Json.write(json);
    }

    private Map<String, Object> head(Diff diff) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", comparison.from().label());
        json.put("to", comparison.to().label());
        json.put("postgresql", sides.dialect().major());
        json.put("changes", diff.changes().stream().map(ComparisonJson::change).toList());
        json.put(
                "questions",
                diff.questions().stream().map(ComparisonJson::question).toList());
        json.put("foreign", diff.foreign());
        json.put("leftAlone", comparison.leftAlone());
        json.put("notCompared", comparison.notCompared(diff));
        return json;
    }

    private static Map<String, Object> change(Change change) {
        String kind = change.getClass().getSimpleName();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1));
        json.put("subject", change.subject().toString());
        json.put("text", change.accept(new ChangeLines()));
        return json;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", question.text());
        json.put("flags", question.flags());
        return json;
    }

    /** A step, with the statements that it is outside of Segue. */
    static Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("phase", step.phase().name());
        json.put("why", step.why());
        json.put("kind", step.kind().name());
        json.put("lock", step.lock().mode().name());
        json.put("tables", step.lock().tables());
        json.put("sql", StepSql.of(step));
        return json;
    }

    private static Map<String, Object> hazard(Hazard hazard) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", hazard.code());
        json.put("severity", hazard.severity().name());
        json.put("message", hazard.message());
        return json;
    }

    private static Map<String, Object> refusal(Refusal refusal) {
        return Map.of("what", refusal.what(), "byHand", refusal.byHand());
    }
}
