package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.generate.MigrationClass;
import dev.segue.generate.MigrationWriter;
import dev.segue.plan.Plan;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adopts a database that exists already. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = {
            "Adopt a database that exists: write the snapshot of what the entities map there, and a first migration that would make it",
            "(for new databases). Then compile, and record it as done where it is: segue baseline --record. Nothing is run."
        })
final class BaselineCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Baseline",
            description = "Default: ${DEFAULT-VALUE}.")
    String name = "Baseline";

    @Option(names = "--package", paramLabel = "PACKAGE", description = "The Java package of migrations.")
    String packageName = "";

    @Option(
            names = "--record",
            description = "Record the compiled migrations as done on this database; nothing is run.")
    boolean record;

    BaselineCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        if (record) {
            recordAsDone(files);
        } else {
            write(files);
        }
        return ExitCode.DONE.number();
    }

    private void recordAsDone(Project files) {
        try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
            operations.engine().adoptBaseline();
            invocation.say("recorded as done on %s; nothing was run. Next: segue status"
                    .formatted(operations.database().display()));
        }
    }

    private void write(Project files) {
        if (files.lookupSnapshot().isPresent()) {
            throw new CliException(
                    CliError.PROJECT,
                    "\"%s\" is there already: this project has a chain of migrations; segue baseline --record records it as done on another database"
                            .formatted(files.snapshotFile()));
        }
        Snapshot desired = files.desired();
        LiveDatabase live = LiveDatabase.read(invocation, database, desired.catalog());
        try (ScratchServers servers = scratch.servers(invocation, database.settings(invocation))) {
            write(files, desired, live, new Canonical(invocation, servers, live.dialect(), Optional.empty()));
        }
    }

    private void write(Project files, Snapshot desired, LiveDatabase live, Canonical canonical) {
        filter.filter().refuseIdle(live.catalog(), desired.catalog());
        Catalog wanted = filter.filter().apply(canonical.of(desired.catalog()));
        Catalog adopted = Adopted.of(live.catalog(), wanted);
        Plan plan =
                Planned.plan(Differ.diff(Catalog.EMPTY, adopted, Answers.NONE, Ownership.ALL), Catalog.EMPTY, adopted);
        String id = Ids.next(invocation.clock(), "");
        String chosen = Names.checkedPackage(packageName.isEmpty() ? desired.migrationPackage() : packageName);
        MigrationClass migration =
                new MigrationClass(chosen, id, "", CatalogHash.shortOf(adopted), Names.checked(name), plan);
        Snapshot snapshot = Snapshots.after(desired, chosen, id, adopted, canonical);
        new ProjectWriter(files).write(migration, MigrationWriter.write(migration), snapshot);
        Generated.report(invocation, files, migration, plan);
        report(adopted, wanted, live);
    }

    private void report(Catalog adopted, Catalog wanted, LiveDatabase live) {
        live.schema().leftOut().forEach(phrase -> invocation.say("left alone: " + phrase));
        Differ.diff(filter.filter().apply(live.catalog()), wanted, Answers.NONE, Ownership.of(adopted))
                .foreign()
                .forEach(foreign -> invocation.say("foreign, left alone: " + foreign));
        Diff ahead = Differ.diff(adopted, wanted, Answers.NONE, Ownership.ALL);
        ahead.changes().forEach(change -> invocation.print(change.accept(new ChangeLines())));
        ahead.notCompared().forEach(reason -> invocation.say("not compared: " + reason));
        ahead.questions().forEach(question -> invocation.say("segue generate will ask: " + question.text()));
        int count = ahead.changes().size();
        invocation.say(
                ahead.isEmpty()
                        ? "the entities are what the database holds. Next: compile, then segue baseline --record"
                        : "%s of the entities %s above. Next: compile, segue baseline --record, then segue generate"
                                .formatted(
                                        count == 1 ? "1 difference" : count + " differences",
                                        count == 1 ? "stands" : "stand"));
    }
}
