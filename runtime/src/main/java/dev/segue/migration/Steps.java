package dev.segue.migration;

import java.util.List;

/**
 * Records the steps of one direction of a migration. Headings come in the order expand, migrate, contract; several
 * headings per phase are welcome. Not thread-safe; one object per recording.
 *
 * <p>Refused while recording, with a {@link dev.segue.DefinitionException}: phases out of order, a heading used after
 * the next one was opened, two statements in one
 * call, {@code CONCURRENTLY} or {@code VALIDATE CONSTRAINT} in {@code sql}, a backfill without {@code :batch}, an index
 * without {@code CONCURRENTLY}.
 */
public final class Steps {

    private final Recorder recorder = new Recorder();

    private Steps() {}

    /** Instant changes that no running release notices. */
    public Expand expand(String why) {
        return new Expand(recorder.open(Phase.EXPAND, why));
    }

    /** Long work that blocks neither reads nor writes. */
    public Migrate migrate(String why) {
        return new Migrate(recorder.open(Phase.MIGRATE, why));
    }

    /** Takes away what the release being left needs; runs once no instance of it is alive. */
    public Contract contract(String why) {
        return new Contract(recorder.open(Phase.CONTRACT, why));
    }

    /** The recorded steps of {@link Migration#up}, in order; unmodifiable. */
    public static List<Step> up(Migration migration) {
        Steps steps = new Steps();
        migration.up(steps);
        return steps.recorder.steps();
    }

    /** The recorded steps of {@link Migration#down}, in order; unmodifiable. */
    public static List<Step> down(Migration migration) {
        Steps steps = new Steps();
        migration.down(steps);
        return steps.recorder.steps();
    }
}
