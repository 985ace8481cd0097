package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Diff;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.read.snapshot.Snapshot;

/** Says where a live schema is not what the snapshot records. */
final class DriftReport {

    private final Invocation invocation;
    private final Canonical canonical;

    DriftReport(Invocation invocation, Canonical canonical) {
        this.invocation = invocation;
        this.canonical = canonical;
    }

    /** Stops where owned objects differ, unless drift is to be ignored. */
    void check(Snapshot recorded, LiveDatabase live, boolean ignore) {
        Catalog snapshot = canonical.of(recorded);
        Diff drift = Differ.diff(live.catalog(), snapshot, Answers.NONE, Ownership.of(snapshot));
        drift.foreign().forEach(foreign -> invocation.say("foreign: " + foreign));
        drift.notCompared().forEach(reason -> invocation.say("not compared: " + reason));
        if (drift.changes().isEmpty()) {
            invocation.say("the database is what the snapshot records, PostgreSQL "
                    + live.schema().serverMajor());
            return;
        }
        drift.changes().forEach(change -> invocation.say("drift: " + change.accept(new ChangeLines())));
        if (!ignore) {
            throw new CliException(
                    CliError.DRIFT,
                    "the database differs from the snapshot in %d places (head %s): run what is pending there first, mend it by hand, or go on with --ignore-drift"
                            .formatted(drift.changes().size(), recorded.head().isEmpty() ? "none" : recorded.head()));
        }
    }
}
