package dev.segue.engine.run;

import dev.segue.MigrationListener;
import dev.segue.MigrationRun;
import dev.segue.Options;
import dev.segue.Outcome;
import dev.segue.Revert;
import dev.segue.RunResult;
import dev.segue.Status;
import dev.segue.Target;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.engine.history.StepRow;
import dev.segue.engine.step.StepExecution;
import dev.segue.engine.step.StepRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** All that can be done with a schema; what the facade, the command line and the HTTP server call. Thread-safe. */
public final class Engine {

    private final DataSource dataSource;
    private final Options options;
    private final Program program;
    private final Locked locked;
    private final Reading reading;
    private final BeforeRun beforeRun;

    /** @param beforeRun looks before each run that has something to do */
    public Engine(DataSource dataSource, Options options, BeforeRun beforeRun) {
        this(dataSource, options, beforeRun, new StepRunner());
    }

    Engine(DataSource dataSource, Options options, BeforeRun beforeRun, StepExecution execution) {
        this.dataSource = dataSource;
        this.options = options;
        this.program = new Program(options);
        this.locked = new Locked(dataSource, options, execution);
        this.beforeRun = beforeRun;
        this.reading = new Reading(dataSource, options);
    }

    /** Does what {@link Options#boot} says. */
    public RunResult boot() {
        return new Boot(this, options).boot();
    }

    /** Runs what is pending, or what the order says. With nothing to do for the head it costs one query. */
    public RunResult run(RunOrder order) {
        return run(order, Deadline.none());
    }

    /** Takes migrations back. */
    public RunResult revert(Revert revert, boolean patient) {
        return revert(revert, patient, MigrationListener.NONE);
    }

    /**
     * Takes migrations back, by the plan that the database has stored where the program does not hold them; the listener is told
     * as well as that of the options.
     */
    public RunResult revert(Revert revert, boolean patient, MigrationListener listener) {
        long start = System.nanoTime();
        List<RecordedMigration> migrations = program.migrationsIfAny();
        Locked.Work<RunResult> work = scene -> {
            Standing standing = Standing.of(migrations, scene.reader());
            Reverter reverter = new Reverter(scene.telling(listener), revert.dataLossAllowed());
            List<MigrationRun> runs = new ArrayList<>();
            for (Position position : Reverter.choose(standing, revert)) {
                if (!revert.overlapKept()) {
                    runs.add(reverter.revert(position));
                } else if (Reverter.overlapLeft(position)) {
                    runs.add(reverter.revertToOverlap(position));
                }
            }
            Outcome done = revert.overlapKept() ? Outcome.CONTRACT_WAITS : Outcome.DONE;
            Outcome outcome = runs.isEmpty() ? Outcome.NOTHING_TO_DO : done;
            return new RunResult(outcome, runs, Duration.ofNanos(System.nanoTime() - start));
        };
        return patient ? locked.await(Deadline.none(), work) : locked.now(work);
    }

    /** Where the schema stands. Reads only, and waits for nobody. */
    public Status status() {
        List<RecordedMigration> migrations = program.migrations();
        return reading.read(view -> new StatusReader(view, view.standing(migrations), Instant.now()).status());
    }

    /** What a run to this target would do, in chain order. Reads only; compares nothing. */
    public List<PendingMigration> pending(Target target) {
        List<RecordedMigration> migrations = program.migrations();
        return reading.read(view -> Run.pending(view.standing(migrations), target));
    }

    /** Every step that was ever started, in that order. Needs no index of migrations. */
    public List<StepRow> log() {
        return reading.read(view -> view.recorded() ? view.history().steps() : List.of());
    }

    /**
     * Records what a person has found out about the unfinished step of a migration.
     *
     * @param ordinal position of the step in its phase, counted from 1
     * @param reason stays in the history
     * @return the command that goes on from there
     */
    public String resolve(String id, int ordinal, Resolution resolution, String reason) {
        List<RecordedMigration> migrations = program.migrationsIfAny();
        return locked.now(scene ->
                new Resolver(scene).resolve(Standing.of(migrations, scene.reader()), id, ordinal, resolution, reason));
    }

    /**
     * Records the whole chain as done without running it: its effect was there before Segue was. A draft is no part of the
     * chain; it says how far the entities are ahead.
     */
    public void adoptBaseline() {
        List<RecordedMigration> chain = program.migrations().stream()
                .filter(migration -> !migration.draft())
                .toList();
        boolean upToDate = chain.size() == program.migrations().size();
        String token = program.header().token();
        locked.now(scene -> {
            new Baseline(scene).adopt(chain);
            if (upToDate) {
                scene.admit(chain, token);
            }
            return token;
        });
    }

    /**
     * Does work of another kind when no run is under way, and lets none begin meanwhile. Waits for its turn as a run does. The
     * history is neither needed nor made.
     */
    public void exclusively(ConnectionWork work) {
        locked.alone(work);
    }

    /** Returns where this program may start on the schema as it is, else throws with the reason. Reads only. */
    public void verify() {
        program.refuseDrafts();
        if (!ready()) {
            List<RecordedMigration> migrations = program.migrations();
            reading.read(view -> {
                Verification.check(view.standing(migrations));
                Verification.checkFirstRun(view.newborn());
                return view;
            });
        }
    }

    /** Shows what a run to the head would find, after checking that chain and history fit. */
    public <T> T inspect(Inspection<T> inspection) {
        program.refuseDrafts();
        List<RecordedMigration> migrations = program.migrations();
        return reading.read(view -> {
            Standing standing = view.standing(migrations);
            Consistency.check(standing);
            List<PendingMigration> pending = Run.pending(standing, Target.head());
            return inspection.look(view.connection(), view.scope(), view.recorded(), pending);
        });
    }

    RunResult run(RunOrder order, Deadline deadline) {
        long start = System.nanoTime();
        program.refuseDrafts();
        if (order.target() instanceof Target.Head && !order.again() && ready()) {
            return new RunResult(Outcome.NOTHING_TO_DO, List.of(), Duration.ofNanos(System.nanoTime() - start));
        }
        List<RecordedMigration> migrations = program.migrations();
        String token = program.header().token();
        Locked.Work<RunResult> work =
                scene -> new Run(scene.telling(order.listener()), migrations, token, order, beforeRun).go(start);
        return order.patient() ? locked.await(deadline, work) : locked.now(work);
    }

    /** Whether this program has been let in already: one query. */
    boolean ready() {
        return new Admission(dataSource, options).admitted(program.header().token());
    }

    Program program() {
        return program;
    }
}
