package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** May this release start here? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "May this release start on this database as it is? Ends with 0 if so, and says why not else.")
final class VerifyCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    VerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
            operations.segue().verify();
            invocation.say("this release may start on " + operations.database().display());
        }
        return ExitCode.DONE.number();
    }
}
