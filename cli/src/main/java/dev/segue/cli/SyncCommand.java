package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.catalog.Catalog;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
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
    ScratchOptions scratch = new ScratchOptions();

    @Mixin
    Guard guard = new Guard();

    SyncCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        guard.check(invocation, database, "sync");
        Project files = project.project(invocation);
        Catalog entities = files.desired().catalog();
        LiveDatabase live = LiveDatabase.read(invocation, database, entities);
        Catalog desired = spelled(entities, live.dialect(), files);
        Ownership ownership =
                files.lookupSnapshot().map(Snapshot::catalog).map(Ownership::of).orElse(Ownership.NONE);
        // a person may take long to answer, so nobody is kept waiting meanwhile
        Diff diff = new Interview(invocation, answers, false).answered(live.catalog(), desired, ownership);
        if (diff.changes().isEmpty()) {
            invocation.say("nothing to do: the database is what the entities want");
            return ExitCode.DONE.number();
        }
        diff.changes().forEach(change -> invocation.print(change.accept(new ChangeLines())));
        try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
            operations.engine().exclusively(connection -> {
                Catalog now = unchanged(diff, desired, ownership);
                int steps = new PlanExecution(connection, operations.options()).run(Planned.plan(diff, now, desired));
                invocation.say(
                        "synced %s, %d steps".formatted(operations.database().display(), steps));
            });
        }
        return ExitCode.DONE.number();
    }

    private Catalog spelled(Catalog entities, Dialect dialect, Project files) {
        try (ScratchServers servers = scratch.servers(invocation, database.settings(invocation))) {
            return new Canonical(invocation, servers, dialect, files.lookupSnapshot()).of(entities);
        }
    }

    /** The live structure, now that nobody else changes it; what was shown must still be what differs. */
    private Catalog unchanged(Diff shown, Catalog desired, Ownership ownership) {
        Catalog live = LiveDatabase.read(invocation, database, desired).catalog();
        if (!Differ.diff(live, desired, answers.answers(), ownership).changes().equals(shown.changes())) {
            throw new CliException(
                    CliError.CHANGED_MEANWHILE,
                    "%s has changed since its differences were shown; nothing was done. Do it again: segue sync"
                            .formatted(database.database(invocation).display()));
        }
        return live;
    }
}
