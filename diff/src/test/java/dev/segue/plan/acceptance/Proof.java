package dev.segue.plan.acceptance;

import dev.segue.catalog.Catalog;
import dev.segue.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a proof compares with.
 *
 * @param before read from a database with the schema before
 * @param after read from a database that was built directly
 * @param textBefore all that the server says about the schema before
 * @param textAfter the same for after
 */
record Proof(Case proven, Catalog before, Catalog after, List<String> textBefore, List<String> textAfter, Plan plan) {

    Replay replay() {
        return new Replay(plan);
    }

    /** Tables whose locks somebody may wait for. */
    Set<String> tablesBefore() {
        return before.tables().stream().map(table -> table.name().name()).collect(Collectors.toSet());
    }

    List<String> overlapQueries() {
        return proven.overlap();
    }

    /** Whether rows that the releases write may stay: not where a revert is expected to stop at such rows. */
    boolean isKept() {
        return plan.hazards().stream().noneMatch(hazard -> hazard.code().equals("SG-H008"));
    }
}
