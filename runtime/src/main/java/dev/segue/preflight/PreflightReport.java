package dev.segue.preflight;

import java.util.List;

/**
 * What preflight found.
 *
 * @param checks in a fixed order; each check appears, also where it is ok
 */
public record PreflightReport(List<Check> checks) {

    public PreflightReport {
        checks = List.copyOf(checks);
    }

    /** How a check ended. */
    public enum Level {
        OK,
        WARNING,
        BLOCKING
    }

    /**
     * One check.
     *
     * @param name stable, lower case with dashes, for example {@code server-version}
     * @param message what was found, in words
     * @param fix what to do; empty where the level is OK
     */
    public record Check(String name, Level level, String message, String fix) {}

    /** Whether a run would be refused. */
    public boolean blocks() {
        return checks.stream().anyMatch(check -> check.level() == Level.BLOCKING);
    }
}
