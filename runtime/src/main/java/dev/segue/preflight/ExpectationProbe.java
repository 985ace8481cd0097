package dev.segue.preflight;

import dev.segue.engine.Redactor;
import dev.segue.engine.run.PendingMigration;
import dev.segue.engine.step.OffendingRows;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.preflight.PreflightReport.Check;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the next migration requires of the schema before it changes anything: a run would stop at that as its first step. Later ones
 * are not asked, since what they require may come from those before them; nor is MIGRATE, whose questions read rows.
 */
final class ExpectationProbe implements Probe {

    private static final String NAME = "expectations";

    @Override
    public Check look(Subject subject) {
        List<String> broken = new ArrayList<>();
        if (!subject.pending().isEmpty()) {
            look(subject, subject.pending().get(0), broken);
        }
        return broken.isEmpty()
                ? Probe.ok(NAME, "nothing that the next migration requires is missing")
                : Probe.blocking(NAME, String.join("; ", broken), "the run would stop there, as its first step");
    }

    private static void look(Subject subject, PendingMigration next, List<String> broken) {
        for (Step step : next.steps()) {
            if (step.kind() != Step.Kind.REQUIRE || step.phase() != Phase.EXPAND) {
                return;
            }
            found(subject, step.argument(1))
                    .ifPresent(found -> broken.add("%s: expected that %s, but found %s"
                            .formatted(next.migration().label(), step.argument(0), found)));
        }
    }

    /** The rows that should not be there, or why the server does not say; empty where all is well. */
    private static Optional<String> found(Subject subject, String query) {
        try {
            OffendingRows rows = OffendingRows.of(subject.connection(), query);
            return rows.none() ? Optional.empty() : Optional.of(rows.toString());
        } catch (SQLException e) {
            return Optional.of(Redactor.message(e));
        }
    }
}
