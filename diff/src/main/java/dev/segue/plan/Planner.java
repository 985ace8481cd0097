package dev.segue.plan;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.plan.recipe.Draft;
import dev.segue.plan.recipe.Recipes;
import java.util.Comparator;
import java.util.List;

/** Makes safe steps out of changes. Stateless. */
public final class Planner {

    private Planner() {}

    /**
     * Plans all changes of a diff as one migration. The same input gives the same plan to the byte, in any order of the
     * changes.
     *
     * @param diff without open questions
     * @param before the Catalog that the changes start from
     * @param after the Catalog that they lead to
     * @throws IllegalArgumentException where the diff has open questions
     */
    public static Plan plan(Diff diff, Catalog before, Catalog after) {
        return plan(diff, before, after, Drops.TO_TRASH);
    }

    /**
     * As the other, and says what becomes of what goes.
     *
     * @param drops where for real, the plan has no steps down
     */
    public static Plan plan(Diff diff, Catalog before, Catalog after, Drops drops) {
        if (!diff.questions().isEmpty()) {
            throw new IllegalArgumentException("a diff with open questions cannot be planned, the first: %s"
                    .formatted(diff.questions().get(0).text()));
        }
        List<Change> changes = diff.changes().stream()
                .sorted(Comparator.comparingInt(Rank::of)
                        .thenComparing(Change::subject)
                        .thenComparing(Change::toString))
                .toList();
        Draft draft = Recipes.draft(changes, before, after, drops);
        Arrangement arrangement = Arrangement.of(draft);
        List<Hazard> hazards = draft.hazards().stream()
                .distinct()
                .sorted(Comparator.comparing(Hazard::code).thenComparing(Hazard::message))
                .toList();
        List<Refusal> refusals = draft.refusals().stream()
                .sorted(Comparator.comparingInt(refusal -> diff.changes().indexOf(refusal.change())))
                .toList();
        Naming naming = new Naming(changes);
        return new Plan(
                naming.name(),
                naming.summary(),
                arrangement.up(),
                drops == Drops.TO_TRASH ? arrangement.down() : List.of(),
                hazards,
                refusals);
    }
}
