package dev.segue.engine.run;

import dev.segue.engine.Redactor;
import dev.segue.migration.Step;

/** Says in a few words what a step does. */
final class StepWords {

    private static final int LONGEST = 100;

    private StepWords() {}

    /** For example {@code backfill users}, or the beginning of the statement. */
    static String of(Step step) {
        return switch (step.kind()) {
            case SQL, CREATE_INDEX -> line(step.argument(0));
            case ATOMICALLY ->
                line(step.argument(0)) + " and " + (step.arguments().size() - 1) + " more";
            case REQUIRE -> line("require " + step.argument(0));
            case CODE -> line("code " + step.argument(0));
            case BACKFILL -> line("backfill " + step.argument(0));
            case DROP_INDEX -> line("drop index " + step.argument(0));
            case VALIDATE -> line("validate " + step.argument(1) + " of " + step.argument(0));
            case TRASH_TABLE -> line("trash " + step.argument(0));
            case RESTORE_TABLE -> line("restore " + step.argument(0));
            case TRASH_COLUMN -> line("trash " + step.argument(0) + "." + step.argument(1));
            case RESTORE_COLUMN -> line("restore " + step.argument(0) + "." + step.argument(1));
        };
    }

    private static String line(String text) {
        String line = Redactor.redact(text).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
