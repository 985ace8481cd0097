package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.generate.MigrationClass;
import dev.segue.generate.MigrationWriter;
import dev.segue.plan.Plan;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an empty migration, to be filled by hand. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Write an empty migration class after the last one, to be filled by hand.")
final class CreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What it does, UpperCamelCase.")
    String name = "";

    CreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        Snapshot snapshot = files.lookupSnapshot()
                .orElseThrow(() -> new CliException(
                        CliError.PROJECT,
                        "there is no \"%s\" yet: the first migration is made by segue generate or segue baseline"
                                .formatted(files.snapshotFile())));
        String id = Ids.next(invocation.clock(), snapshot.head());
        Plan empty =
                new Plan(name, "Written by hand: say here what it does.", List.of(), List.of(), List.of(), List.of());
        MigrationClass migration = new MigrationClass(
                snapshot.migrationPackage(),
                id,
                snapshot.head(),
                CatalogHash.shortOf(snapshot.catalog()),
                Names.checked(name),
                empty);
        new ProjectWriter(files).write(migration, MigrationWriter.write(migration), Snapshots.withHead(snapshot, id));
        Generated.report(invocation, files, migration, empty);
        return ExitCode.DONE.number();
    }
}
