package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.catalog.Catalog;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.plan.Plan;
import dev.segue.read.LiveSchema;
import dev.segue.read.snapshot.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Development: makes the database what the entities want, all phases at once, without a migration. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = {
            "Development only: make the database what the compiled entities want, at once and without a migration.",
            "For a database that is thrown away: its history knows nothing of it. What no snapshot records is left alone."
        })
final class SyncCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    AnswerOptions answers = new AnswerOptions();

    @Mixin
    Guard guard = new Guard();

    SyncCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        guard.check(invocation, database, "sync");
        Project files = project.project(invocation);
        Catalog desired = Canonical.of(invocation, files.desired().catalog());
        LiveSchema live = LiveDatabase.read(invocation, database);
        Ownership ownership =
                files.lookupSnapshot().map(Snapshot::catalog).map(Ownership::of).orElse(Ownership.NONE);
        Diff diff = Differ.diff(live.catalog(), desired, answers.answers(), ownership);
        while (!diff.questions().isEmpty()) {
            new Questions(invocation).ask(diff.questions(), answers);
            diff = Differ.diff(live.catalog(), desired, answers.answers(), ownership);
        }
        if (diff.changes().isEmpty()) {
            invocation.say("nothing to do: the database is what the entities want");
            return ExitCode.DONE.number();
        }
        diff.changes().forEach(change -> invocation.print(change.accept(new ChangeLines())));
        Plan plan = Planned.plan(diff, live.catalog(), desired);
        String history = database.settings(invocation).segue("history-schema").orElse("segue");
        int steps = new PlanExecution(database.database(invocation), database.schema, history).run(plan);
        invocation.say(
                "synced %s, %d steps".formatted(database.database(invocation).display(), steps));
        return ExitCode.DONE.number();
    }
}
