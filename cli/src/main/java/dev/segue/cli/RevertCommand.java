package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.Revert;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes migrations back. */
@Command(
        name = "revert",
        mixinStandardHelpOptions = true,
        description = "Take the last migration back, from wherever it stands. Loses nothing unless told so.")
final class RevertCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many migrations (default: ${DEFAULT-VALUE}).")
    int steps = 1;

    @Option(names = "--to", paramLabel = "ID", description = "Everything after this migration.")
    String to = "";

    @Option(
            names = "--to-overlap",
            description = {
                "After a contract: only so far that both releases work. Then boot the older release, stop the newer one,",
                "and type segue revert for the rest."
            })
    boolean toOverlap;

    @Option(names = "--allow-data-loss", description = "Go on where values would be lost; the message says how many.")
    boolean dataLoss;

    RevertCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new CliException(CliError.SETTING, "--steps is 1 or more, found %d".formatted(steps));
        }
        if (toOverlap && (steps != 1 || !to.isEmpty())) {
            throw new CliException(
                    CliError.SETTING, "--to-overlap takes back one migration: leave out --steps and --to");
        }
        Project files = project.project(invocation);
        try (Operations operations = new Operations(invocation, database, files, new RunScreen(invocation))) {
            new Results(invocation)
                    .printRevert(operations.segueOrHistory(invocation).revert(asked()));
        }
        return ExitCode.DONE.number();
    }

    private Revert asked() {
        Revert asked = to.isEmpty() ? Revert.steps(steps) : Revert.to(to);
        Revert stopped = toOverlap ? asked.toOverlap() : asked;
        return dataLoss ? stopped.allowDataLoss() : stopped;
    }
}
