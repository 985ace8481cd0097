package dev.segue.http;

import dev.segue.MigrationListener;
import dev.segue.MigrationRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one call has executed, and where it failed; for the thread that runs. */
final class CallRecord implements MigrationListener {

    private final Set<String> executed = new LinkedHashSet<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final List<String> leftOut = new ArrayList<>();

    @Override
    public void migrationFinished(MigrationRun run) {
        executed.add(run.id());
        leftOut.addAll(run.leftOut());
    }

    @Override
    public void stepFailed(StepEvent event, String message) {
        failed.add(event.migration());
    }

    /** Ids, in the order of execution, each once. */
    List<String> executed() {
        return List.copyOf(executed);
    }

    /** What reverts did not make again. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Ids; at most the one that the call ended with. */
    List<String> failed() {
        return List.copyOf(failed);
    }
}
