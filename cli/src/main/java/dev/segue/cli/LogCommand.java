package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.engine.history.StepRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was done, step by step. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "What was done here, step by step: when, how long, how often tried, by whom, with which error.")
final class LogCommand implements Callable<Integer> {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--id", paramLabel = "ID", description = "Only this migration.")
    String id = "";

    LogCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<StepRow> rows;
        try (Operations operations =
                new Operations(invocation, database, project.project(invocation), MigrationListener.NONE)) {
            rows = operations.engine().log();
        }
        Instant now = invocation.clock().instant();
        rows.stream().filter(row -> id.isEmpty() || row.migration().equals(id)).forEach(row -> print(row, now));
        if (rows.isEmpty()) {
            invocation.say("nothing was run here yet");
        }
        return ExitCode.DONE.number();
    }

    private void print(StepRow row, Instant now) {
        StringBuilder line = new StringBuilder("%s  %-16s %-4s %-8s %2d  %-7s %10s  %s"
                .formatted(
                        SECOND.format(row.startedAt()),
                        row.migration(),
                        row.direction().text(),
                        row.phase().name().toLowerCase(Locale.ROOT),
                        row.ordinal(),
                        row.state().toLowerCase(Locale.ROOT),
                        Durations.show(row.took(now)),
                        row.what()));
        if (row.rows() > 0) {
            line.append(" · %,d rows".formatted(row.rows()));
        }
        if (row.attempts() > 1) {
            line.append(" · %d attempts".formatted(row.attempts()));
        }
        if (row.waited().toMillis() > 0) {
            line.append(" · waited ").append(Durations.show(row.waited()));
        }
        line.append(" · ").append(row.actor());
        if (!row.error().isEmpty()) {
            line.append(" · ").append(row.error());
        }
        if (!row.note().isEmpty()) {
            line.append(" · resolved: ").append(row.note());
        }
        invocation.print(line.toString());
    }
}
