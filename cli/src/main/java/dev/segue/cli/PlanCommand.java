package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.MigrationStatus;
import dev.segue.State;
import dev.segue.engine.chain.RecordedMigration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What will run, with its locks. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Show the steps of migrations with phase, lock and tables.",
            "Without a database: the last migration of the chain, or those of --id. With one: what is still to run there."
        })
final class PlanCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--id", paramLabel = "ID", description = "This migration; may be given several times.")
    List<String> ids = List.of();

    @Option(names = "--down", description = "The way back instead.")
    boolean down;

    @Option(names = "--sql", description = "Also the statements.")
    boolean sql;

    PlanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        MigrationLookup lookup = new MigrationLookup(files);
        Set<String> wanted = wanted(files, lookup);
        List<RecordedMigration> migrations = lookup.load(wanted::contains);
        if (migrations.isEmpty()) {
            invocation.say(ids.isEmpty() ? "nothing to run" : "no migration has the id " + String.join(", ", ids));
        }
        PlanScreen screen = new PlanScreen(invocation, sql);
        migrations.forEach(migration -> screen.print(migration, down));
        return ExitCode.DONE.number();
    }

    private Set<String> wanted(Project files, MigrationLookup lookup) {
        if (!ids.isEmpty()) {
            return Set.copyOf(ids);
        }
        if (database.isNamed(invocation)) {
            try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
                return operations.segue().status().migrations().stream()
                        .filter(PlanCommand::open)
                        .map(MigrationStatus::id)
                        .collect(Collectors.toSet());
            }
        }
        List<String> all = lookup.ids();
        return all.isEmpty() ? Set.of() : Set.of(all.get(all.size() - 1));
    }

    private static boolean open(MigrationStatus migration) {
        return migration.known() && migration.state() != State.DONE && migration.state() != State.HELD;
    }
}
