package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.catalog.Catalog;
import dev.segue.diagnostic.ChangedSettings;
import dev.segue.diff.Diff;
import dev.segue.diff.Ownership;
import dev.segue.generate.MigrationClass;
import dev.segue.generate.MigrationWriter;
import dev.segue.plan.ByHand;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import java.util.List;
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

    @Mixin
    ScratchOptions scratch = new ScratchOptions();

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

    @Option(
            names = "--by-hand",
            description =
                    "Write the class although changes have no recipe: it stops each run and revert until you have written them.")
    boolean byHand;

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
        Optional<LiveDatabase> live = database.url.isEmpty()
                ? Optional.empty()
                : Optional.of(LiveDatabase.read(invocation, database, desired.catalog()));
        Dialect dialect = live.map(LiveDatabase::dialect)
                .orElseGet(
                        () -> Dialect.of(recorded.map(Snapshot::postgresMajor).orElse(0)));
        try (ScratchServers servers = scratch.servers(invocation, database.settings(invocation))) {
            Canonical canonical = new Canonical(invocation, servers, dialect, recorded);
            return generate(files, new Start(desired, recorded, live, canonical));
        }
    }

    /**
     * Where the comparison starts.
     *
     * @param recorded what the last migration leads to
     * @param live the database of --url
     */
    private record Start(
            Snapshot desired, Optional<Snapshot> recorded, Optional<LiveDatabase> live, Canonical canonical) {

        /** What is there before. */
        Catalog catalog() {
            return recorded.map(Snapshot::catalog)
                    .or(() -> live.map(LiveDatabase::catalog))
                    .orElse(Catalog.EMPTY);
        }

        /** Settings of Hibernate that are others than when the last migration was generated, in words. */
        List<String> changedSettings() {
            return recorded.map(last -> ChangedSettings.of(last.hibernate(), last.settings(), desired.settings()))
                    .orElse(List.of());
        }

        /** What of it may be dropped: of a database that nobody has recorded, nothing. */
        Ownership ownership() {
            return recorded.isEmpty() && live.isPresent() ? Ownership.NONE : Ownership.ALL;
        }
    }

    private int generate(Project files, Start start) {
        if (start.recorded().isPresent() && start.live().isPresent()) {
            new DriftReport(invocation, start.canonical())
                    .check(start.recorded().get(), start.live().get(), ignoreDrift);
        }
        Diff diff = compared(start);
        if (diff.isEmpty()) {
            invocation.say("nothing to generate: the entities are what the last migration leads to");
            start.recorded().ifPresent(recorded -> refresh(files, recorded, start));
            return ExitCode.DONE.number();
        }
        write(files, start, planned(diff, start));
        return ExitCode.DONE.number();
    }

    private Plan planned(Diff diff, Start start) {
        Plan plan = Planner.plan(diff, start.catalog(), start.desired().catalog());
        List<String> settings = start.changedSettings();
        String cause = settings.isEmpty()
                ? ""
                : "\n  %s\n      unless that is meant, give it its former value: what differs may come from there"
                        .formatted(String.join("\n  ", settings));
        return byHand ? ByHand.toBeWritten(plan) : Planned.possible(plan, "nothing was written" + cause);
    }

    private Diff compared(Start start) {
        Interview interview = new Interview(invocation, answers, false);
        Catalog desired = start.desired().catalog();
        Diff diff = interview.denied(start.catalog(), desired, start.ownership());
        if (!diff.notCompared().isEmpty()) {
            // the snapshot of a baseline knows how the server spells, the entities how a person does
            desired = start.canonical().of(desired);
        }
        diff = interview.answered(start.catalog(), desired, start.ownership());
        diff.foreign().forEach(foreign -> invocation.say("left alone, nobody has recorded it: " + foreign));
        diff.notCompared().forEach(reason -> invocation.say("not compared: " + reason));
        return diff;
    }

    private void write(Project files, Start start, Plan plan) {
        Snapshot desired = start.desired();
        Catalog after = desired.catalog();
        String parent = start.recorded().map(Snapshot::head).orElse("");
        String id = Ids.next(invocation.clock(), parent);
        String chosen = chosenPackage(desired, start.recorded());
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
        Snapshot next = Snapshots.after(desired, chosen, id, after, start.canonical());
        new ProjectWriter(files).write(migration, source, next);
        Generated.report(invocation, files, migration, plan);
    }

    /** A snapshot of other settings or sources would have every compile ask Hibernate, and name settings that changed nothing. */
    private void refresh(Project files, Snapshot recorded, Start start) {
        Snapshot desired = start.desired();
        boolean same = CatalogHash.of(recorded.catalog()).equals(CatalogHash.of(desired.catalog()));
        if (dryRun || Snapshots.hasHeaderOf(recorded, desired, same)) {
            return;
        }
        Catalog catalog = same ? desired.catalog() : start.canonical().of(recorded);
        String migrations = recorded.migrationPackage();
        new ProjectWriter(files)
                .write(Snapshots.after(desired, migrations, recorded.head(), catalog, start.canonical()));
        invocation.print("wrote  " + Generated.shown(invocation, files.snapshotFile()));
        invocation.say("The structure is the same; the snapshot now says from which settings and sources. Commit it");
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
