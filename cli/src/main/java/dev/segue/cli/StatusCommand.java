package dev.segue.cli;

import dev.segue.Drafts;
import dev.segue.ExitCode;
import dev.segue.MigrationListener;
import dev.segue.MigrationStatus;
import dev.segue.State;
import dev.segue.Status;
import dev.segue.http.MigrationApi;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the schema stands. */
@Command(
        name = "status",
        aliases = "show",
        mixinStandardHelpOptions = true,
        description = "Where the schema stands: one line per migration, and what to type next.")
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Option(names = "--exit-code", description = "End with 3 where something is pending.")
    boolean exitCode;

    @Option(names = "--json", description = "The same as GET /migrations/status.")
    boolean json;

    StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Project files = project.project(invocation);
        Status status;
        Drafts drafts;
        try (Operations operations = new Operations(invocation, database, files, MigrationListener.NONE)) {
            status = operations.segue().status();
            drafts = operations.options().drafts();
        }
        if (json) {
            invocation.out().println(MigrationApi.status(status));
        } else {
            status.migrations().forEach(this::print);
            next(status, drafts);
        }
        return (exitCode && !status.upToDate() ? ExitCode.PENDING : ExitCode.DONE).number();
    }

    private void print(MigrationStatus migration) {
        String at = migration.executedAt() == null ? "-" : MINUTE.format(migration.executedAt());
        String steps = migration.stepsDone() < migration.stepsTotal()
                ? "%d of %d steps".formatted(migration.stepsDone(), migration.stepsTotal())
                : Generated.steps(migration.stepsTotal());
        String rows = migration.rows() > 0 ? "   %,d rows".formatted(migration.rows()) : "";
        String known = migration.known() ? "" : "   not in this release";
        String note = migration.note().isEmpty() ? "" : "   " + migration.note();
        invocation.print("%-16s  %-32s  %-8s  %-16s  %-12s  %s%s%s%s"
                .formatted(
                        migration.id(),
                        migration.name(),
                        Results.word(migration.state()),
                        at,
                        Durations.show(migration.took()),
                        steps,
                        rows,
                        known,
                        note)
                .stripTrailing());
    }

    private void next(Status status, Drafts drafts) {
        if (status.migrations().isEmpty()) {
            invocation.say("there is no migration yet: segue generate --name …");
        } else if (has(status, State.FAILED)) {
            failed(status);
        } else if (reverting(status)) {
            invocation.say("a migration is being taken back; the note says what comes next");
        } else if (drafts == Drafts.REFUSE && status.migrations().stream().anyMatch(MigrationStatus::draft)) {
            invocation.say(
                    "next: keep the draft: segue generate --name …, then compile      Or try it out here, in development:"
                            + " SEGUE_DRAFTS=run segue run");
        } else if (heldInTheWay(status)) {
            invocation.say("taken back and held, and what comes after it waits: segue run --again runs it again");
        } else if (has(status, State.PENDING)) {
            invocation.say("next: segue run");
        } else if (has(status, State.OVERLAP)) {
            invocation.say("both releases work; the note says what comes next");
        } else if (has(status, State.HELD)) {
            invocation.say("taken back and held: segue run --again runs it again");
        } else {
            invocation.say("the schema is up to date");
        }
    }

    /** A run does not finish a revert, and leaves a contract to its own command. */
    private void failed(Status status) {
        MigrationStatus failed = status.migrations().stream()
                .filter(migration -> migration.state() == State.FAILED)
                .findFirst()
                .orElseThrow();
        if (failed.reverting()) {
            invocation.say("a step of the way back failed: mend the cause, then: segue revert");
        } else {
            invocation.say("a step failed: mend the cause, then: %s      Or take it back: segue revert"
                    .formatted(failed.executedAt() == null ? "segue run" : "segue contract"));
        }
    }

    private static boolean reverting(Status status) {
        return status.migrations().stream().anyMatch(MigrationStatus::reverting);
    }

    private static boolean heldInTheWay(Status status) {
        return has(status, State.PENDING)
                && status.migrations().stream()
                        .anyMatch(migration -> migration.known() && migration.state() == State.HELD);
    }

    private static boolean has(Status status, State state) {
        return status.migrations().stream().anyMatch(migration -> migration.state() == state);
    }
}
