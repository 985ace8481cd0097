package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.diff.Diff;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What differs between two structures. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Show what differs between two sources. Nothing is written, and a database is only read.",
            "By default from the snapshot (or, where a database is named, from that) to the compiled entities."
        })
final class DiffCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    AnswerOptions answers = new AnswerOptions();

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

    @Option(names = "--sql", description = "The statements that lead from one to the other, as segue plan --sql.")
    boolean sql;

    @Option(names = "--exit-code", description = "End with 3 where something differs.")
    boolean exitCode;

    DiffCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        compare.refuseContradictions(sql);
        if (!sql && compare.trash == CompareOptions.Trash.OFF) {
            throw new CliException(
                    CliError.SETTING,
                    "--trash is about statements, and a difference has none: add --sql, or leave it out");
        }
        if (sql) {
            return new PlanBetween(invocation, compare, database, project, answers, scratch).script(exitCode);
        }
        Project files = project.project(invocation);
        try (ScratchServers servers = scratch.servers(invocation, database.settings(invocation))) {
            Sources.Sides sides = new Sources(invocation, database, files, servers).read(compare.from, compare.to);
            Comparison comparison = Comparison.of(sides, compare.filter.filter(), files.lookupSnapshot(), compare.owns);
            Diff diff = new Interview(invocation, answers, compare.yes)
                    .denied(comparison.from().catalog(), comparison.to().catalog(), comparison.ownership());
            show(sides, comparison, diff);
            return (exitCode && !diff.isEmpty() ? ExitCode.PENDING : ExitCode.DONE).number();
        }
    }

    private void show(Sources.Sides sides, Comparison comparison, Diff diff) {
        if (compare.json) {
            invocation.out().println(new ComparisonJson(comparison, sides).of(diff));
            return;
        }
        ComparisonScreen screen = new ComparisonScreen(invocation, comparison);
        screen.changes(diff);
        screen.remarks(diff);
        screen.questions(diff);
        if (diff.isEmpty()) {
            invocation.say("no difference");
        }
    }
}
