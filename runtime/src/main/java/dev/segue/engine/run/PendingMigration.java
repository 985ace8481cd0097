package dev.segue.engine.run;

import dev.segue.State;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.migration.Step;
import java.util.List;

/**
 * A migration that a run would take forward.
 *
 * @param migration what it says, in both directions
 * @param state where it stands now
 * @param steps the steps of expand and migrate that are not done, in order
 * @param contract the contract steps that are not done, in order
 */
public record PendingMigration(RecordedMigration migration, State state, List<Step> steps, List<Step> contract) {
    public PendingMigration {
        steps = List.copyOf(steps);
        contract = List.copyOf(contract);
    }
}
