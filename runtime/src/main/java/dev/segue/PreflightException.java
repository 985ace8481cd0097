package dev.segue;

import dev.segue.preflight.PreflightReport;

/** Preflight found something that blocks a run; nothing was changed. */
public final class PreflightException extends SegueException {

    private static final long serialVersionUID = 1L;

    private final transient PreflightReport report;

    public PreflightException(String message, PreflightReport report) {
        super(RuntimeError.PREFLIGHT, message);
        this.report = report;
    }

    /** Everything that preflight found. */
    public PreflightReport report() {
        return report;
    }
}
