package dev.segue;

import dev.segue.engine.run.Engine;
import dev.segue.engine.run.RunOrder;
import dev.segue.preflight.Preflight;
import dev.segue.preflight.PreflightReport;
import javax.sql.DataSource;

/**
 * Takes a schema from one release to the next. {@code Segue.on(dataSource).run()} is all that a program needs.
 * Thread-safe: two runs at once, here or in other processes, take turns.
 */
public final class Segue {

    private final Engine engine;
    private final Preflight preflight;

    private Segue(DataSource dataSource, Options options) {
        this.preflight = new Preflight(options);
        this.engine = new Engine(dataSource, options, preflight);
    }

    /** With default options. */
    public static Segue on(DataSource dataSource) {
        return on(dataSource, Options.defaults());
    }

    public static Segue on(DataSource dataSource, Options options) {
        return new Segue(dataSource, options);
    }

    /** Does what {@link Options#boot} says; what an application calls before it uses the schema. */
    public RunResult boot() {
        return engine.boot();
    }

    /** Expands and migrates everything pending. */
    public RunResult run() {
        return run(Target.head());
    }

    /** Runs as far as the target says. */
    public RunResult run(Target target) {
        return engine.run(RunOrder.of(target));
    }

    /** Runs again what a revert has set to HELD, then everything pending. */
    public RunResult runAgain() {
        return runAgain(Target.head());
    }

    /** As {@link #runAgain()}, as far as the target says. */
    public RunResult runAgain(Target target) {
        return engine.run(RunOrder.of(target).withHeld());
    }

    /**
     * As {@link #run(Target)}, but does not wait for its turn.
     *
     * @throws BusyException where another run holds the lock
     */
    public RunResult tryRun(Target target) {
        return tryRun(target, MigrationListener.NONE);
    }

    /** As {@link #tryRun(Target)}; the listener is told as well as that of the options. */
    public RunResult tryRun(Target target, MigrationListener listener) {
        return engine.run(RunOrder.of(target).impatient().telling(listener));
    }

    /**
     * As {@link #revert}, but does not wait for its turn.
     *
     * @throws BusyException where another run holds the lock
     */
    public RunResult tryRevert(Revert revert) {
        return tryRevert(revert, MigrationListener.NONE);
    }

    /** As {@link #tryRevert(Revert)}; the listener is told as well as that of the options. */
    public RunResult tryRevert(Revert revert, MigrationListener listener) {
        return engine.revert(revert, false, listener);
    }

    /** Takes migrations back, the head first. */
    public RunResult revert(Revert revert) {
        return engine.revert(revert, true);
    }

    /** Where the schema stands; reads only, and waits for nobody. */
    public Status status() {
        return engine.status();
    }

    /** What would stand in the way of a run; reads only. */
    public PreflightReport preflight() {
        return preflight.report(engine);
    }

    /** Returns where this program may start on the schema as it is, else throws with the reason. */
    public void verify() {
        engine.verify();
    }
}
