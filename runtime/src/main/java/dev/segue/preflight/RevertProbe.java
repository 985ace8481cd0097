package dev.segue.preflight;

import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.run.PendingMigration;
import dev.segue.migration.Step;
import dev.segue.preflight.PreflightReport.Check;
import java.util.ArrayList;
import java.util.List;

/** Whether each pending migration can be taken back, and by whom. */
final class RevertProbe implements Probe {

    private static final String NAME = "revertability";

    @Override
    public Check look(Subject subject) {
        List<String> found = new ArrayList<>();
        for (PendingMigration pending : subject.pending()) {
            RecordedMigration migration = pending.migration();
            if (migration.down().isEmpty() && !migration.up().isEmpty()) {
                found.add(migration.label() + " has no way back");
            } else if (migration.down().stream().anyMatch(step -> step.kind() == Step.Kind.CODE)) {
                found.add(migration.label() + " is taken back by code: only a program that holds the class can do it");
            }
        }
        return found.isEmpty()
                ? Probe.ok(NAME, "every pending migration can be taken back, also by an older release")
                : Probe.warning(NAME, String.join("; ", found), "write its down, or be sure before you run it");
    }
}
