package dev.segue.cli;

import dev.segue.MigrationListener;
import dev.segue.MigrationListener.StepEvent;
import dev.segue.Options;
import dev.segue.engine.history.HistorySetup;
import dev.segue.engine.history.Scope;
import dev.segue.engine.step.StepContext;
import dev.segue.engine.step.StepJournal;
import dev.segue.engine.step.StepRunner;
import dev.segue.migration.Step;
import dev.segue.plan.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Executes a plan at once and without recording it: for development databases only. */
final class PlanExecution {

    private static final String NO_MIGRATION = "sync";

    private final Connection connection;
    private final Options options;

    /** @param connection holds the runner lock, in autocommit */
    PlanExecution(Connection connection, Options options) {
        this.connection = connection;
        this.options = options;
    }

    /** All phases of {@code up}, in order; gives the number of steps. */
    int run(Plan plan) throws SQLException {
        List<Step> steps = plan.up().stream()
                .flatMap(section -> section.steps().stream())
                .map(planned -> planned.step())
                .toList();
        Scope scope = new Scope(options.historySchema(), options.unit(), SchemaChoice.current(connection));
        // the trash needs its table
        new HistorySetup(connection, scope).create();
        StepRunner runner = new StepRunner();
        for (int i = 0; i < steps.size(); i++) {
            runner.run(context(scope, steps.get(i), i + 1, steps.size()), steps.get(i));
        }
        return steps.size();
    }

    private StepContext context(Scope scope, Step step, int number, int count) {
        StepEvent event = new StepEvent(
                NO_MIGRATION,
                NO_MIGRATION,
                "up",
                step.phase().name(),
                number,
                count,
                step.kind().name());
        return new StepContext(
                connection,
                options.unit(),
                scope.schema(),
                options.historySchema(),
                NO_MIGRATION,
                event,
                options.lock(),
                options.batchTarget(),
                MigrationListener.NONE,
                new NoJournal(),
                false);
    }

    /** Keeps nothing: an interrupted sync is done again from the start. */
    private static final class NoJournal implements StepJournal {
        @Override
        public void started(Connection connection) {}

        @Override
        public void done(Connection connection, long rows) {}

        @Override
        public void cursor(Connection connection, String cursor, long rowsSoFar) {}

        @Override
        public Optional<String> cursor() {
            return Optional.empty();
        }

        @Override
        public long rows() {
            return 0;
        }

        @Override
        public void waited(Connection connection, Duration waited) {}
    }
}
