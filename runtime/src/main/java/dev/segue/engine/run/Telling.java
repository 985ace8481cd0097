package dev.segue.engine.run;

import dev.segue.MigrationListener;
import dev.segue.MigrationRun;
import dev.segue.Progress;
import dev.segue.engine.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events on to each listener; what one throws is logged and ends here. */
final class Telling implements MigrationListener {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final List<MigrationListener> listeners;

    Telling(MigrationListener... listeners) {
        this.listeners = List.of(listeners);
    }

    @Override
    public void stepStarted(StepEvent event) {
        tell(to -> to.stepStarted(event));
    }

    @Override
    public void stepFinished(StepEvent event, Duration took, long rows) {
        tell(to -> to.stepFinished(event, took, rows));
    }

    @Override
    public void stepFailed(StepEvent event, String message) {
        tell(to -> to.stepFailed(event, Redactor.redact(message)));
    }

    @Override
    public void progress(Progress progress) {
        tell(to -> to.progress(progress));
    }

    @Override
    public void waiting(StepEvent event, LockWait wait) {
        tell(to -> to.waiting(event, wait));
    }

    @Override
    public void phaseFinished(String migration, String name, String phase, int steps, Duration took) {
        tell(to -> to.phaseFinished(migration, name, phase, steps, took));
    }

    @Override
    public void migrationFinished(MigrationRun run) {
        tell(to -> to.migrationFinished(run));
    }

    private void tell(Consumer<MigrationListener> event) {
        listeners.forEach(listener -> tell(listener, event));
    }

    private static void tell(MigrationListener listener, Consumer<MigrationListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the listener {} failed, the run goes on",
                    listener.getClass().getName(),
                    e);
        }
    }
}
