package dev.segue;

import dev.segue.preflight.PreflightReport;
import javax.sql.DataSource;

/**
 * Takes a schema from one release to the next. {@code Segue.on(dataSource).run()} is all that a program needs.
 * Thread-safe: two runs at once, here or in other processes, take turns.
 */
public final class Segue {

    private final DataSource dataSource;
    private final Options options;

    private Segue(DataSource dataSource, Options options) {
        this.dataSource = dataSource;
        this.options = options;
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
        throw new UnsupportedOperationException(dataSource + " " + options);
    }

    /** Expands and migrates everything pending. */
    public RunResult run() {
        return run(Target.head());
    }

    /** Runs as far as the target says. */
    public RunResult run(Target target) {
        throw new UnsupportedOperationException(target.toString());
    }

    /** Runs again what a revert has set to HELD, then everything pending. */
    public RunResult runAgain() {
        throw new UnsupportedOperationException();
    }

    /** Takes migrations back, the head first. */
    public RunResult revert(Revert revert) {
        throw new UnsupportedOperationException(revert.toString());
    }

    /** Where the schema stands; reads only, and waits for nobody. */
    public Status status() {
        throw new UnsupportedOperationException();
    }

    /** What would stand in the way of a run; reads only. */
    public PreflightReport preflight() {
        throw new UnsupportedOperationException();
    }

    /** Returns where this program may start on the schema as it is, else throws with the reason. */
    public void verify() {
        throw new UnsupportedOperationException();
    }
}
