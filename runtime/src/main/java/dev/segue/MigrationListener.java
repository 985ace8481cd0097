package dev.segue;

import java.time.Duration;
import java.util.List;

/** Is told what happens during a run, on the thread that runs. An exception from a listener is logged and ignored. */
public interface MigrationListener {

    /** A listener that ignores everything. */
    MigrationListener NONE = new MigrationListener() {};

    /**
     * A step begins.
     *
     * @param event where in the migration
     */
    default void stepStarted(StepEvent event) {}

    /** A step is done and recorded. */
    default void stepFinished(StepEvent event, Duration took, long rows) {}

    /** A step failed; the message holds no secret. */
    default void stepFailed(StepEvent event, String message) {}

    /** A backfill has committed another batch, or some other long step lives. */
    default void progress(Progress progress) {}

    /** A lock is not free. */
    default void waiting(StepEvent event, LockWait wait) {}

    /** A phase of a migration is complete. */
    default void phaseFinished(String migration, String name, String phase, int steps, Duration took) {}

    /** All that was asked for is done of a migration; a migration whose contract follows in the same run is told twice. */
    default void migrationFinished(MigrationRun run) {}

    /**
     * A step of a migration.
     *
     * @param direction {@code up} or {@code down}
     * @param step position in its phase, counted from 1
     * @param steps number of steps of the phase
     */
    record StepEvent(String migration, String name, String direction, String phase, int step, int steps, String what) {}

    /**
     * A lock that is not free.
     *
     * @param lock mode and tables
     * @param waited so far in this step
     * @param left until the step gives up
     * @param tries so far
     * @param holders one line per session in the way: pid, application, user, state, age, last query; no literals beyond what
     *     pg_stat_activity shows, redacted
     */
    record LockWait(String lock, Duration waited, Duration left, int tries, List<String> holders) {}
}
