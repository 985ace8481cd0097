package dev.segue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How preflight learns that there is a backup. */
public sealed interface Backup {

    /** Nothing is configured: preflight says so and goes on. */
    record None() implements Backup {}

    /** A file that the backup job touches; blocking where it is older than {@code maxAge} or missing. */
    record Marker(Path file, Duration maxAge) implements Backup {}

    /** A command that exits with 0 where there is a good backup; blocking else. No shell is involved. */
    record Command(List<String> command, Duration timeout) implements Backup {
        public Command {
            command = List.copyOf(command);
        }
    }
}
