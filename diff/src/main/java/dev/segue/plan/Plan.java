package dev.segue.plan;

import java.util.List;

/**
 * Ordered steps in both directions.
 *
 * @param name a name for the migration made from the changes, in UpperCamelCase, for example {@code AddAutoRenewToPolicies}
 * @param summary one sentence that says what the migration does: the class's Javadoc
 * @param up phases in order expand, migrate, contract; a phase may have several sections or none
 * @param down as {@code up}, in the other direction
 * @param hazards sorted by code, then message
 * @param refusals changes without a recipe, in the order of the changes; a plan with refusals must not be generated
 */
public record Plan(
        String name,
        String summary,
        List<Section> up,
        List<Section> down,
        List<Hazard> hazards,
        List<Refusal> refusals) {
    public Plan {
        up = List.copyOf(up);
        down = List.copyOf(down);
        hazards = List.copyOf(hazards);
        refusals = List.copyOf(refusals);
    }

    /** True where nothing is to be done. */
    public boolean isEmpty() {
        return up.isEmpty() && down.isEmpty();
    }
}
