package dev.segue.engine.run;

import dev.segue.engine.chain.Direction;
import dev.segue.migration.Phase;

/** What a person types to go on after a step that is not done. */
final class NextCommand {

    private NextCommand() {}

    static String after(Direction direction, Phase phase) {
        if (direction == Direction.DOWN) {
            return "segue revert";
        }
        return phase == Phase.CONTRACT ? "segue contract" : "segue run";
    }
}
