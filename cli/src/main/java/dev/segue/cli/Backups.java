package dev.segue.cli;

import dev.segue.Backup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How a project says where its backups show. */
final class Backups {

    private Backups() {}

    /** {@code segue.backup.marker} with {@code segue.backup.max-age}, or {@code segue.backup.command}. */
    static Backup configured(Settings settings) {
        if (settings.segue("backup.marker").isPresent()) {
            return new Backup.Marker(
                    Path.of(settings.segue("backup.marker").get()),
                    settings.duration("backup.max-age").orElse(Duration.ofHours(24)));
        }
        return settings.segue("backup.command")
                .<Backup>map(command -> new Backup.Command(List.of(command.split("\\s+")), Duration.ofMinutes(1)))
                .orElseGet(Backup.None::new);
    }
}
