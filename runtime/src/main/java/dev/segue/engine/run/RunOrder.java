package dev.segue.engine.run;

import dev.segue.Target;

/**
 * A run as it is asked for.
 *
 * @param again whether what a revert has set to HELD runs again
 * @param patient whether to wait for another run that makes progress; else it is a {@link dev.segue.BusyException}
 */
public record RunOrder(Target target, boolean again, boolean patient) {

    /** Waits for its turn. */
    public static RunOrder of(Target target) {
        return new RunOrder(target, false, true);
    }

    /** The same, and what was taken back runs too. */
    public RunOrder withHeld() {
        return new RunOrder(target, true, patient);
    }

    /** The same, and now or never. */
    public RunOrder impatient() {
        return new RunOrder(target, again, false);
    }
}
