package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.Segue;
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
            new Results(invocation).print(segue.run(Target.contract()));
        }
        return ExitCode.DONE.number();
    }
}
