package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.Segue;
import dev.segue.State;
import dev.segue.Status;
import dev.segue.Target;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Contracts what is in overlap. */
@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        description =
                "Take away what only the old release needs. No instance of it may be alive. The same as run --contract.")
final class ContractCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    ContractCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        try (Operations operations = new Operations(invocation, database, files, new RunScreen(invocation))) {
            Segue segue = operations.segue();
            refusePending(segue.status());
            new Results(invocation).print(segue.run(Target.contract()));
        }
        return ExitCode.DONE.number();
    }

    /** A migration that has not run yet would go all the way at once, and break the release that runs now. */
    private static void refusePending(Status status) {
        status.migrations().stream()
                .filter(migration -> migration.known() && migration.executedAt() == null)
                .filter(migration -> migration.state() == State.PENDING || migration.state() == State.FAILED)
                .findFirst()
                .ifPresent(migration -> {
                    throw new CliException(
                            CliError.NOT_ALLOWED,
                            "migration %s %s has not run yet, and a contract now would take it all the way at once: first segue run, then let the new release take over, then segue contract (where no release is running: segue run --contract)"
                                    .formatted(migration.id(), migration.name()));
                });
    }
}
