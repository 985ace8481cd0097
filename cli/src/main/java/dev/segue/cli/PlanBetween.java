package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.diff.Diff;
import dev.segue.migration.Step;
import dev.segue.plan.Drops;
import dev.segue.plan.Plan;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Planner;
import java.util.List;

/** The way from one source to another, without a migration: compared, planned, shown. */
record PlanBetween(
        Invocation invocation,
        CompareOptions compare,
        DatabaseOptions database,
        ProjectOptions project,
        AnswerOptions answers,
        ScratchOptions scratch) {

    /** What came of it. */
    private record Way(Sources.Sides sides, Comparison comparison, Diff diff, Plan plan) {}

    /** On the screen or as JSON; the exit status. */
    int show(boolean exitCode) {
        Way way = way();
        if (compare.json) {
            invocation.out().println(new ComparisonJson(way.comparison(), way.sides()).of(way.diff(), way.plan()));
        } else {
            screen(way);
        }
        return status(way, exitCode);
    }

    /** As statements for psql; the exit status. Nothing is printed where a part of the way is missing. */
    int script(boolean exitCode) {
        Way way = way();
        new ComparisonScreen(invocation, way.comparison()).remarks(way.diff());
        if (!way.plan().refusals().isEmpty()) {
            throw Planned.refused(way.plan(), "no statement is printed, since they would lead only half-way");
        }
        invocation.out().print(new SqlScript(way.comparison(), way.plan()).text());
        return status(way, exitCode);
    }

    private Way way() {
        Project files = project.project(invocation);
        try (ScratchServers servers = scratch.servers(invocation, database.settings(invocation))) {
            Sources.Sides sides = new Sources(invocation, database, files, servers).read(compare.from, compare.to);
            Comparison comparison = Comparison.of(sides, compare.filter.filter(), files.lookupSnapshot(), compare.owns);
            Diff diff = new Interview(invocation, answers, compare.yes)
                    .answered(comparison.from().catalog(), comparison.to().catalog(), comparison.ownership());
            Drops drops = compare.trash == CompareOptions.Trash.OFF ? Drops.FOR_REAL : Drops.TO_TRASH;
            Plan plan = Planner.plan(diff, comparison.present(), comparison.to().catalog(), drops);
            return new Way(sides, comparison, diff, plan);
        }
    }

    private void screen(Way way) {
        ComparisonScreen screen = new ComparisonScreen(invocation, way.comparison());
        Plan plan = way.plan();
        List<Step> steps = plan.up().stream()
                .flatMap(section -> section.steps().stream())
                .map(PlannedStep::step)
                .toList();
        if (plan.isEmpty() && plan.refusals().isEmpty()) {
            invocation.say("nothing to do");
        } else {
            new PlanScreen(invocation, false)
                    .print(
                            "from %s to %s"
                                    .formatted(
                                            way.comparison().from().label(),
                                            way.comparison().to().label()),
                            steps);
        }
        screen.hazards(plan.hazards());
        screen.refusals(plan.refusals());
        screen.remarks(way.diff());
        if (!plan.refusals().isEmpty()) {
            invocation.say(
                    "what is refused above is missing in the steps: write it by hand, or leave it out with --exclude");
        }
    }

    private static int status(Way way, boolean exitCode) {
        if (!way.plan().refusals().isEmpty()) {
            return ExitCode.BLOCKED.number();
        }
        return (exitCode && !way.diff().isEmpty() ? ExitCode.PENDING : ExitCode.DONE).number();
    }
}
