package dev.segue.engine.step;

import dev.segue.MigrationListener;
import dev.segue.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told. */
final class RecordingListener implements MigrationListener {

    final List<LockWait> waits = new CopyOnWriteArrayList<>();
    final List<Progress> progress = new CopyOnWriteArrayList<>();

    @Override
    public void waiting(StepEvent event, LockWait wait) {
        waits.add(wait);
    }

    @Override
    public void progress(Progress event) {
        progress.add(event);
    }
}
