package dev.segue.preflight;

import dev.segue.engine.Redactor;
import dev.segue.engine.run.PendingMigration;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import dev.segue.preflight.PreflightReport.Check;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the next migration requires of the schema before it changes anything: a run would stop at that as its first step. Later ones
 * are not asked, since what they require may come from those before them; nor is MIGRATE, whose questions read rows.
 */
final class ExpectationProbe implements Probe {

    private static final String NAME = "expectations";
    private static final int SHOWN = 5;

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
            String found = found(subject, step.argument(1));
            if (!found.isEmpty()) {
                broken.add("%s: expected that %s, but found %s"
                        .formatted(next.migration().label(), step.argument(0), found));
            }
        }
    }

    /** The rows that should not be there, or why the server does not say; empty where all is well. */
    private static String found(Subject subject, String query) {
        try {
            return String.join(", ", rows(subject, query));
        } catch (SQLException e) {
            return Redactor.message(e);
        }
    }

    private static List<String> rows(Subject subject, String query) throws SQLException {
        Connection connection = subject.connection();
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(SHOWN);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.add(Redactor.redact(String.valueOf(row.getString(1))));
                }
            }
        }
        return rows;
    }
}
