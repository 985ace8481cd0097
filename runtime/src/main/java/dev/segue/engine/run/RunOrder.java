package dev.segue.engine.run;

import dev.segue.MigrationListener;
import dev.segue.Target;

/**
 * A run as it is asked for.
 *
 * @param again whether what a revert has set to HELD runs again
 * @param patient whether to wait for another run that makes progress; else it is a {@link dev.segue.BusyException}
 * @param listener is told as well as that of the options
 */
public record RunOrder(Target target, boolean again, boolean patient, MigrationListener listener) {

    /** Waits for its turn. */
    public static RunOrder of(Target target) {
        return new RunOrder(target, false, true, MigrationListener.NONE);
    }

    /** The same, and what was taken back runs too. */
    public RunOrder withHeld() {
        return new RunOrder(target, true, patient, listener);
    }

    /** The same, and now or never. */
    public RunOrder impatient() {
        return new RunOrder(target, again, false, listener);
    }

    /** The same, and this listener is told. */
    public RunOrder telling(MigrationListener told) {
        return new RunOrder(target, again, patient, told);
    }
}
