package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.catalog.Catalog;
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

/** Writes the migration from the snapshot to the entities. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Write the migration class for what the entities have changed, and the snapshot after it.",
            "Needs no database: it compares the compiled entities with the snapshot. With --url it also reports drift;",
            "without a snapshot the database of --url is where it starts."
        })
final class GenerateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    AnswerOptions answers = new AnswerOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the migration does, UpperCamelCase; else made from the changes.")
    String name = "";

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "The Java package of migrations; asked for only once.")
    String packageName = "";

    @Option(
            names = "--ignore-drift",
            description = "Generate although the database of --url is not what the snapshot says.")
    boolean ignoreDrift;

    @Option(names = "--dry-run", description = "Show the class; write nothing.")
    boolean dryRun;

    GenerateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        Snapshot desired = files.desired();
        Optional<Snapshot> recorded = files.lookupSnapshot();
        Start start = recorded.map(snapshot -> new Start(snapshot.catalog(), Ownership.ALL))
                .orElseGet(this::startWithoutSnapshot);
        if (recorded.isPresent() && !database.url.isEmpty()) {
            new DriftReport(invocation, database).check(recorded.get(), ignoreDrift);
        }
        Diff diff = compared(start, desired.catalog());
        if (diff.isEmpty()) {
            invocation.say("nothing to generate: the entities are what the last migration leads to");
            return ExitCode.DONE.number();
        }
        Plan plan = Planned.plan(diff, start.catalog(), desired.catalog());
        write(files, desired, recorded, plan, desired.catalog());
        return ExitCode.DONE.number();
    }

    /** Where the comparison starts, and what of it may be dropped. */
    private record Start(Catalog catalog, Ownership ownership) {}

    private Start startWithoutSnapshot() {
        if (database.url.isEmpty()) {
            return new Start(Catalog.EMPTY, Ownership.ALL);
        }
        return new Start(LiveDatabase.read(invocation, database).catalog(), Ownership.NONE);
    }

    private Diff compared(Start start, Catalog desired) {
        Diff diff = Differ.diff(start.catalog(), desired, answers.answers(), start.ownership());
        // one answer can raise the next question: a column that is no rename needs a value
        while (!diff.questions().isEmpty()) {
            new Questions(invocation).ask(diff.questions(), answers);
            diff = Differ.diff(start.catalog(), desired, answers.answers(), start.ownership());
        }
        diff.foreign().forEach(foreign -> invocation.say("left alone, nobody has recorded it: " + foreign));
        diff.notCompared().forEach(reason -> invocation.say("not compared: " + reason));
        return diff;
    }

    private void write(Project files, Snapshot desired, Optional<Snapshot> recorded, Plan plan, Catalog after) {
        String parent = recorded.map(Snapshot::head).orElse("");
        String id = Ids.next(invocation.clock(), parent);
        String chosen = chosenPackage(desired, recorded);
        MigrationClass migration = new MigrationClass(
                chosen,
                id,
                parent,
                CatalogHash.shortOf(after),
                Names.checked(name.isEmpty() ? plan.name() : name),
                plan);
        String source = MigrationWriter.write(migration);
        if (dryRun) {
            invocation.out().print(source);
            return;
        }
        Snapshot next = Snapshots.after(desired, chosen, id, after, invocation);
        new ProjectWriter(files).write(migration, source, next);
        Generated.report(invocation, files, migration, plan);
    }

    private String chosenPackage(Snapshot desired, Optional<Snapshot> recorded) {
        if (!packageName.isEmpty()) {
            return Names.checkedPackage(packageName);
        }
        return recorded.map(Snapshot::migrationPackage)
                .filter(known -> !known.isEmpty())
                .orElse(desired.migrationPackage().isEmpty() ? "migration" : desired.migrationPackage());
    }
}
