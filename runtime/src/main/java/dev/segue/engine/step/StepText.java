package dev.segue.engine.step;

import dev.segue.MigrationListener.StepEvent;

/** How messages name a step. */
final class StepText {

    private StepText() {}

    /** For example {@code migration 20261123140000, up, MIGRATE step 2 of 5 (backfill users)}. */
    static String of(StepContext context) {
        StepEvent event = context.event();
        return "migration %s, %s, %s step %d of %d (%s)"
                .formatted(
                        event.migration(), event.direction(), event.phase(), event.step(), event.steps(), event.what());
    }
}
