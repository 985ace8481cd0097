package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.catalog.Catalog;
import dev.segue.engine.history.Scope;
import dev.segue.read.snapshot.Snapshot;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Development: empties the database of everything that the project owns. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = {
            "Development only: drop what the snapshot, the entities and the stored plans own,",
            "with the history and trash of this unit.",
            "Waits for a run that is under way. Nothing can be brought back."
        })
final class DropCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    Guard guard = new Guard();

    DropCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        guard.check(invocation, database, "drop");
        Project files = project.project(invocation);
        List<Catalog> owned = owned(files);
        try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
            operations
                    .engine()
                    .exclusively(connection -> new Emptying(
                                    new Scope(
                                            operations.options().historySchema(),
                                            files.unit(),
                                            SchemaChoice.current(connection)),
                                    owned)
                            .run(connection));
            invocation.say("dropped what unit \"%s\" owns on %s, and its history. Next: segue run"
                    .formatted(files.unit(), operations.database().display()));
        }
        return ExitCode.DONE.number();
    }

    private static List<Catalog> owned(Project project) {
        List<Catalog> catalogs = new ArrayList<>();
        project.lookupSnapshot().map(Snapshot::catalog).ifPresent(catalogs::add);
        if (Files.isRegularFile(project.catalogFile())) {
            catalogs.add(Project.read(project.catalogFile()).catalog());
        }
        return catalogs;
    }
}
