package dev.segue.cli;

import dev.segue.MigrationListener;
import dev.segue.MigrationRun;
import dev.segue.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows a run while it goes on: one line per phase, one line per 10 s for long steps and held locks. */
final class RunScreen implements MigrationListener {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Invocation invocation;
    private String migration = "";
    private Instant lastProgress = Instant.EPOCH;
    private Instant lastWait = Instant.EPOCH;

    RunScreen(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void stepStarted(StepEvent event) {
        heading(event.migration(), event.name());
        // a step that is done at once needs no progress
        lastProgress = invocation.clock().instant();
    }

    @Override
    public void phaseFinished(String id, String name, String phase, int steps, Duration took) {
        heading(id, name);
        invocation.say(
                "  %-9s %d of %d   %s".formatted(phase.toLowerCase(Locale.ROOT), steps, steps, Durations.show(took)));
    }

    /** At once: what follows may fail, and then nobody would say it. */
    @Override
    public void migrationFinished(MigrationRun run) {
        run.leftOut().forEach(line -> invocation.print("not made again: " + line));
    }

    @Override
    public void progress(Progress progress) {
        Instant now = invocation.clock().instant();
        if (!due(lastProgress, now)) {
            return;
        }
        lastProgress = now;
        boolean estimated = progress.rowsEstimated() > progress.rowsDone(); // statistics lag behind the table
        String rows = estimated
                ? "%,d of about %,d rows".formatted(progress.rowsDone(), progress.rowsEstimated())
                : "%,d rows".formatted(progress.rowsDone());
        Duration remaining = progress.remaining();
        String left = !estimated || remaining == null ? "" : "   " + Durations.show(remaining) + " left";
        invocation.say("  %-9s %d of %d   %s  %s%s"
                .formatted(
                        progress.phase().toLowerCase(Locale.ROOT),
                        progress.step(),
                        progress.steps(),
                        progress.what(),
                        rows,
                        left));
    }

    @Override
    public void waiting(StepEvent event, LockWait wait) {
        Instant now = invocation.clock().instant();
        if (!due(lastWait, now)) {
            return;
        }
        lastWait = now;
        invocation.say("  %-9s %d of %d   waits %s for %s, %d tries, gives up in %s"
                .formatted(
                        event.phase().toLowerCase(Locale.ROOT),
                        event.step(),
                        event.steps(),
                        Durations.show(wait.waited()),
                        wait.lock(),
                        wait.tries(),
                        Durations.show(wait.left())));
        wait.holders().forEach(holder -> invocation.say("            held by " + holder));
    }

    private void heading(String id, String name) {
        if (!migration.equals(id)) {
            migration = id;
            invocation.say(id + " " + name);
        }
    }

    private static boolean due(Instant last, Instant now) {
        return Duration.between(last, now).compareTo(BETWEEN) >= 0;
    }
}
