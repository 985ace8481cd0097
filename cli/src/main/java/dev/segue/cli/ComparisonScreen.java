package dev.segue.cli;

import dev.segue.diff.Diff;
import dev.segue.plan.Hazard;
import dev.segue.plan.Refusal;
import java.util.List;

/** Shows what a comparison found: changes as data, all else as talk. */
record ComparisonScreen(Invocation invocation, Comparison comparison) {

    void changes(Diff diff) {
        diff.changes().forEach(change -> invocation.print(change.accept(new ChangeLines())));
    }

    /** What stays as it is, and what cannot be told. */
    void remarks(Diff diff) {
        diff.foreign().forEach(foreign -> invocation.say("foreign, left alone: " + foreign));
        comparison.leftAlone().forEach(phrase -> invocation.say("left alone: " + phrase));
        comparison.notCompared(diff).forEach(reason -> invocation.say("not compared: " + reason));
    }

    void questions(Diff diff) {
        diff.questions().forEach(question -> {
            invocation.say(question.text());
            question.flags().forEach(flag -> invocation.say("    " + flag));
        });
    }

    void hazards(List<Hazard> hazards) {
        HazardLines.of(hazards).forEach(invocation::print);
    }

    void refusals(List<Refusal> refusals) {
        refusals.forEach(refusal -> {
            invocation.print("  refused: " + refusal.what());
            invocation.print("      by hand: " + refusal.byHand());
        });
    }
}
