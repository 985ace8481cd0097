package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.http.MigrationApi;
import dev.segue.preflight.PreflightReport;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What would stand in the way of a run. */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        description = "Check everything that could stand in the way of a run. Ends with 5 where something does.")
final class PreflightCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--json", description = "The same as GET /migrations/preflight.")
    boolean json;

    PreflightCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        PreflightReport report;
        try (Operations operations =
                new Operations(invocation, database, project.project(invocation), MigrationListener.NONE)) {
            report = operations.segue().preflight();
        }
        if (json) {
            invocation.out().println(MigrationApi.preflight(report));
        } else {
            report.checks().forEach(this::print);
            invocation.say(report.blocks() ? "a run would be refused" : "nothing stands in the way. Next: segue run");
        }
        return (report.blocks() ? ExitCode.BLOCKED : ExitCode.DONE).number();
    }

    private void print(PreflightReport.Check check) {
        invocation.print("%-9s %-22s %s"
                .formatted(check.level().name().toLowerCase(Locale.ROOT), check.name(), check.message()));
        if (!check.fix().isEmpty()) {
            invocation.print("%-9s %-22s → %s".formatted("", "", check.fix()));
        }
    }
}
