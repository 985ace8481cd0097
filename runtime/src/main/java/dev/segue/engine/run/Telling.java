package dev.segue.engine.run;

import dev.segue.MigrationListener;
import dev.segue.Progress;
import dev.segue.engine.Redactor;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events on to the listener of the options; what it throws is logged and ends here. */
final class Telling implements MigrationListener {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final MigrationListener listener;

    Telling(MigrationListener listener) {
        this.listener = listener;
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

    private void tell(Consumer<MigrationListener> event) {
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
