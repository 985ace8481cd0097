package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.Segue;
import dev.segue.Target;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Expands and migrates what is pending. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Expand and migrate everything pending; both releases work afterwards.")
final class RunCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--contract", description = "Contract what is in overlap instead: the old release must be gone.")
    boolean contract;

    @Option(names = "--again", description = "Also run again what a revert has set aside.")
    boolean again;

    @Option(names = "--to", paramLabel = "ID", description = "No further than this migration.")
    String to = "";

    @Option(names = "--expand-only", description = "Only the instant changes.")
    boolean expandOnly;

    RunCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        refuseContradictions();
        Project files = project.project(invocation);
        try (Operations operations = new Operations(invocation, database, files, new RunScreen(invocation))) {
            Segue segue = operations.segue();
            new Results(invocation).print(again ? segue.runAgain(target()) : segue.run(target()));
        }
        return ExitCode.DONE.number();
    }

    /** Who gives two of them means one, and a contract cannot be undone like the rest. */
    private void refuseContradictions() {
        if (contract && (expandOnly || !to.isEmpty())) {
            throw new CliException(
                    CliError.SETTING,
                    "--contract takes whatever is in overlap and nothing that is pending: leave out --to and --expand-only");
        }
        if (expandOnly && !to.isEmpty()) {
            throw new CliException(
                    CliError.SETTING, "--expand-only goes as far as it can: leave out --to, or leave it out");
        }
    }

    private Target target() {
        if (contract) {
            return Target.contract();
        }
        if (expandOnly) {
            return Target.expandOnly();
        }
        return to.isEmpty() ? Target.head() : Target.upTo(to);
    }
}
