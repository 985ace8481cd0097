package dev.segue.preflight;

import dev.segue.Backup;
import dev.segue.preflight.PreflightReport.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether there is a backup, as the configuration says it shows. */
final class BackupProbe implements Probe {

    private static final String NAME = "backup";

    private final Clock clock;

    BackupProbe(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Check look(Subject subject) {
        Backup backup = subject.options().backup();
        if (backup instanceof Backup.Marker marker) {
            return marker(marker);
        }
        if (backup instanceof Backup.Command command) {
            return command(command);
        }
        return Probe.ok(NAME, "not configured (segue.backup.marker or segue.backup.command), not checked");
    }

    private Check marker(Backup.Marker marker) {
        String fix = "run the backup, or correct segue.backup.marker";
        try {
            Duration age =
                    Duration.between(Files.getLastModifiedTime(marker.file()).toInstant(), clock.instant());
            String found = "%s is %d min old, at most %d min are allowed"
                    .formatted(marker.file(), age.toMinutes(), marker.maxAge().toMinutes());
            return age.compareTo(marker.maxAge()) <= 0 ? Probe.ok(NAME, found) : Probe.blocking(NAME, found, fix);
        } catch (IOException e) {
            return Probe.blocking(NAME, "the marker file %s cannot be read".formatted(marker.file()), fix);
        }
    }

    private static Check command(Backup.Command command) {
        String program = command.command().isEmpty() ? "" : command.command().get(0);
        String fix = "run the backup, or correct segue.backup.command";
        try {
            Process process = new ProcessBuilder(command.command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(command.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Probe.blocking(
                        NAME,
                        "%s did not end within %d s"
                                .formatted(program, command.timeout().toSeconds()),
                        fix);
            }
            int status = process.exitValue();
            return status == 0
                    ? Probe.ok(NAME, "%s says there is a backup".formatted(program))
                    : Probe.blocking(NAME, "%s ended with %d: no good backup".formatted(program, status), fix);
        } catch (IOException e) {
            return Probe.blocking(NAME, "%s cannot be started".formatted(program), fix);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Probe.blocking(NAME, "interrupted while %s was running".formatted(program), fix);
        }
    }
}
