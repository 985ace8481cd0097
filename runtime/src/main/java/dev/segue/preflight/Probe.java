package dev.segue.preflight;

import dev.segue.preflight.PreflightReport.Check;
import dev.segue.preflight.PreflightReport.Level;
import java.sql.SQLException;

/** One thing that is looked at before a run. */
@FunctionalInterface
interface Probe {

    /** What was found; reads only. */
    Check look(Subject subject) throws SQLException;

    static Check ok(String name, String message) {
        return new Check(name, Level.OK, message, "");
    }

    static Check warning(String name, String message, String fix) {
        return new Check(name, Level.WARNING, message, fix);
    }

    static Check blocking(String name, String message, String fix) {
        return new Check(name, Level.BLOCKING, message, fix);
    }
}
