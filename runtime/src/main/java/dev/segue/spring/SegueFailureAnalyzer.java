package dev.segue.spring;

import dev.segue.SegueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines why the application does not start, instead of a stack trace of bean creation. */
final class SegueFailureAnalyzer extends AbstractFailureAnalyzer<SegueException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SegueException cause) {
        return new FailureAnalysis(
                "Segue could not bring the database to what this release needs:%n%n    [%s] %s"
                        .formatted(cause.code(), cause.getMessage()),
                action(cause),
                cause);
    }

    private static String action(SegueException cause) {
        return switch (cause.exitCode()) {
            case CANNOT_CONNECT ->
                "Check that the database runs and that spring.datasource.* (or segue.migration-url) names it.";
            case BUSY -> "Another instance is migrating. Start again when it is done, or raise segue.boot.patience.";
            case LOCK_TIMEOUT -> "End the sessions that are named above, or start again; what is done stays done.";
            case STEP_FAILED -> "Mend what the message says and start again: the next boot continues at that step.";
            case BLOCKED -> "See what is in the way, and how to mend it: segue preflight";
            case DRIFT -> "A newer release has taken over this schema. Deploy that one, or go back: segue revert";
            case BROKEN_HISTORY -> "Compare this build with what has run: segue status";
            case PENDING -> "Run the pending migrations (segue run), or let the boot do it: segue.boot=run";
            case CONFIRMATION_MISSING -> "Nothing was changed. Do it by hand, where it can be confirmed: segue run";
            case USAGE -> "Mend the build: compile with the Segue processor, and keep a draft with segue generate.";
            case UNCLEAR -> "Look at the object that is named above; then: segue status";
            case DONE, UNEXPECTED -> "See what has happened: segue status";
        };
    }
}
