package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.engine.run.Resolution;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a step ended that Segue cannot judge. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description =
                "Say how a failed step ended where Segue cannot know it. The exception; it stays in the log with its reason.")
final class ResolveCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Parameters(paramLabel = "ID", description = "The migration.")
    String id = "";

    @Option(
            names = "--step",
            required = true,
            paramLabel = "N",
            description = "The step's number in its phase, as segue log shows it.")
    int step;

    @ArgGroup(multiplicity = "1")
    How how = new How();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in the log.")
    String reason = "";

    ResolveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** One of the two. */
    static final class How {
        @Option(names = "--done", description = "Its effect is there.")
        boolean done;

        @Option(names = "--retry", description = "Its effect is not there: the next run does it.")
        boolean retry;
    }

    @Override
    public Integer call() {
        try (Operations operations =
                new Operations(invocation, database, project.project(invocation), MigrationListener.NONE)) {
            String next = operations.engine().resolve(id, step, how.done ? Resolution.DONE : Resolution.RETRY, reason);
            invocation.say("recorded. Next: " + next);
        }
        return ExitCode.DONE.number();
    }
}
