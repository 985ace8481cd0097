package dev.segue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema stands.
 *
 * @param migrations in chain order; those that only the history knows come last
 * @param progress what runs at this moment, or null
 * @param upToDate whether a run would find nothing to do
 */
public record Status(
        List<MigrationStatus> migrations, @Nullable Progress progress, boolean upToDate) {
    public Status {
        migrations = List.copyOf(migrations);
    }

    /** What runs at this moment. */
    public Optional<Progress> running() {
        return Optional.ofNullable(progress);
    }
}
