package dev.segue.preflight;

import dev.segue.preflight.PreflightReport.Check;
import java.util.stream.Collectors;

/** What a run would do. */
final class PendingProbe implements Probe {

    private static final String NAME = "pending";

    @Override
    public Check look(Subject subject) {
        return Probe.ok(
                NAME,
                subject.pending().isEmpty()
                        ? "nothing"
                        : subject.pending().stream()
                                .map(pending -> "%s (%d steps)"
                                        .formatted(
                                                pending.migration().label(),
                                                pending.steps().size()))
                                .collect(Collectors.joining(", ")));
    }
}
