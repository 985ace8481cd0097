package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.plan.PlannedStep;
import org.jspecify.annotations.Nullable;

/**
 * A step in a draft, not yet in its place.
 *
 * @param order when it was added, counted from 0: decides between steps of the same stage and table
 * @param why the phrase that it adds to its heading
 * @param planned the step, in a form that also works where {@code undoes} never ran
 * @param plain where {@code undoes} has run for certain, the same without that care; null where it is then left out
 * @param undoes the step of the other direction that this one takes back, or null
 */
public record Entry(
        Direction direction,
        Stage stage,
        Name table,
        int order,
        String why,
        PlannedStep planned,
        @Nullable PlannedStep plain,
        @Nullable Entry undoes) {}
