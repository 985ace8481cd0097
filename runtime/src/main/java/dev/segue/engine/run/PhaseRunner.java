package dev.segue.engine.run;

import dev.segue.ConnectException;
import dev.segue.MigrationListener;
import dev.segue.MigrationListener.StepEvent;
import dev.segue.SegueException;
import dev.segue.StepException;
import dev.segue.engine.Redactor;
import dev.segue.engine.chain.Checksums;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.history.StepKey;
import dev.segue.engine.history.StepRecord;
import dev.segue.engine.history.StepRow;
import dev.segue.engine.session.RunnerLock;
import dev.segue.engine.step.StepContext;
import dev.segue.engine.step.StepExecution;
import dev.segue.engine.step.StepJournal;
import dev.segue.migration.Phase;
import dev.segue.migration.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what is not done of one phase of one migration, step by step. */
final class PhaseRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PhaseRunner.class);

    private final Scene scene;
    private final MigrationListener listener;
    private final boolean dataLossAllowed;

    PhaseRunner(Scene scene, boolean dataLossAllowed) {
        this.scene = scene;
        this.listener = scene.listener();
        this.dataLossAllowed = dataLossAllowed;
    }

    /** Rows changed by the steps run now. */
    long run(Position position, Direction direction, Phase phase) throws SQLException {
        List<Step> steps = position.migration().steps(direction, phase);
        List<StepRow> rows = position.steps(direction, phase);
        long start = System.nanoTime();
        long changed = 0;
        int executed = 0;
        for (int i = 0; i < steps.size(); i++) {
            @Nullable StepRow row = i < rows.size() ? rows.get(i) : null;
            if (row == null || !row.done()) {
                scene.deadline().check();
                changed += step(position, direction, steps.get(i), i + 1, steps.size(), row);
                executed++;
            }
        }
        if (executed > 0) {
            finished(position, direction, phase, steps.size(), Duration.ofNanos(System.nanoTime() - start));
        }
        return changed;
    }

    private void finished(Position position, Direction direction, Phase phase, int steps, Duration took) {
        String word = phase.name().toLowerCase(Locale.ROOT);
        LOG.info(
                "{} · {}{} {} of {} steps, {} ms",
                position.migration().label(),
                direction == Direction.UP ? "" : "back, ",
                word,
                steps,
                steps,
                took.toMillis());
        listener.phaseFinished(position.id(), position.migration().name(), phase.name(), steps, took);
    }

    private long step(
            Position position, Direction direction, Step step, int ordinal, int count, @Nullable StepRow earlier)
            throws SQLException {
        StepEvent event = event(position, direction, step, ordinal, count);
        LOG.debug("{} · {} {} of {}: {}", event.migration(), event.phase(), ordinal, count, event.what());
        String checksum = Checksums.of(direction, step);
        return execute(
                position,
                step,
                event,
                journal(position, direction, step, ordinal, checksum, earlier),
                scene.execution());
    }

    private static StepEvent event(Position position, Direction direction, Step step, int ordinal, int count) {
        return new StepEvent(
                position.id(),
                position.migration().name(),
                direction.text(),
                step.phase().name(),
                ordinal,
                count,
                StepWords.of(step));
    }

    private long execute(Position position, Step step, StepEvent event, StepRecord journal, StepExecution execution)
            throws SQLException {
        listener.stepStarted(event);
        long start = System.nanoTime();
        try {
            long rows = execution.run(context(position, event, journal), step);
            listener.stepFinished(event, Duration.ofNanos(System.nanoTime() - start), rows);
            return rows;
        } catch (SegueException e) {
            failed(position, journal, event, e);
            throw e;
        } catch (SQLException | RuntimeException e) {
            StepException error = new StepException(
                    "%s · %s %d of %d (%s) failed: %s; mend it, then go on: %s"
                            .formatted(
                                    position.migration().label(),
                                    step.phase(),
                                    event.step(),
                                    event.steps(),
                                    event.what(),
                                    Redactor.firstLine(Redactor.message(e)),
                                    NextCommand.after(Direction.of(event.direction()), step.phase())),
                    Redactor.cause(e));
            failed(position, journal, event, error);
            throw error;
        }
    }

    private StepRecord journal(
            Position position,
            Direction direction,
            Step step,
            int ordinal,
            String checksum,
            @Nullable StepRow earlier) {
        return new StepRecord(
                scene.scope(),
                new StepKey(position.id(), position.generation(), direction, step.phase(), ordinal),
                new StepRecord.What(step.kind().name(), StepWords.of(step), checksum),
                new StepRecord.Runner(
                        scene.session().facts().actor(),
                        "segue:" + position.id() + ":" + ordinal,
                        RunnerLock.NAMESPACE,
                        RunnerLock.of(scene.scope()).key(),
                        scene.deadline()::check),
                earlier);
    }

    /**
     * Runs a step of a way back that is in no plan.
     *
     * @param ordinal after those of the plan
     * @param earlier what the history says of an earlier attempt
     */
    void runUnplanned(
            Position position,
            Step step,
            int ordinal,
            String checksum,
            @Nullable StepRow earlier,
            StepExecution execution)
            throws SQLException {
        scene.deadline().check();
        LOG.info("{} · what hung on it: {}", position.migration().label(), StepWords.of(step));
        execute(
                position,
                step,
                event(position, Direction.DOWN, step, ordinal, ordinal),
                journal(position, Direction.DOWN, step, ordinal, checksum, earlier),
                execution);
    }

    private StepContext context(Position position, StepEvent event, StepJournal journal) {
        return new StepContext(
                scene.connection(),
                scene.scope().unit(),
                scene.scope().schema(),
                scene.scope().historySchema(),
                position.id(),
                event,
                scene.options().lock(),
                scene.options().batchTarget(),
                listener,
                journal,
                dataLossAllowed);
    }

    /** Records the failure where the connection still lives; where it does not, the next run finds the step unfinished. */
    private void failed(Position position, StepRecord journal, StepEvent event, SegueException error) {
        String message = Redactor.message(error);
        listener.stepFailed(event, message);
        if (error instanceof ConnectException) {
            return;
        }
        try {
            if (!scene.connection().isValid(5)) {
                return;
            }
            scene.connection().setAutoCommit(true);
            journal.failed(scene.connection(), message);
            scene.history().failed(position.id());
        } catch (SQLException e) {
            LOG.warn(
                    "the failure of {} could not be recorded: {}",
                    position.migration().label(),
                    Redactor.message(e));
            error.addSuppressed(Redactor.cause(e));
        }
    }
}
