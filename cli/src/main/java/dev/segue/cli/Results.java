package dev.segue.cli;

import dev.segue.MigrationRun;
import dev.segue.RunResult;
import dev.segue.State;
import java.util.Locale;

/** Shows how a run or revert ended, and what to type next. */
final class Results {

    private final Invocation invocation;

    Results(Invocation invocation) {
        this.invocation = invocation;
    }

    void print(RunResult result) {
        print(result, "When the old release is gone: segue contract");
    }

    /** The same for a revert, after which another command leads on. */
    void printRevert(RunResult result) {
        print(result, "When the new release is gone: segue revert");
    }

    private void print(RunResult result, String next) {
        result.migrations().forEach(this::print);
        switch (result.outcome()) {
            case NOTHING_TO_DO -> invocation.say("nothing to do: the schema is up to date");
            case DONE -> invocation.say("done, " + Durations.show(result.took()));
            case CONTRACT_WAITS -> invocation.say("overlap: both releases work. " + next);
        }
    }

    private void print(MigrationRun run) {
        String rows = run.rows() > 0 ? " · %,d rows".formatted(run.rows()) : "";
        invocation.print("%s %s · %s → %s · %s%s"
                .formatted(
                        run.id(), run.name(), word(run.before()), word(run.after()), Durations.show(run.took()), rows));
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
