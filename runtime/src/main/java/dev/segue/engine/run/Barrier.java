package dev.segue.engine.run;

import dev.segue.BlockedException;
import dev.segue.RuntimeError;
import dev.segue.engine.step.StepTables;
import dev.segue.migration.Step;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One table carries at most one migration whose contract is open: the sync triggers of two would call each other.
 *
 * @param earlier whose contract is open
 * @param later what has to wait for it
 * @param table the first of the tables that both touch
 */
record Barrier(Position earlier, Position later, String table) {

    /** What stands in the way of this migration. */
    static Optional<Barrier> before(Position later, Collection<Position> others, String schema) {
        Set<String> tables = tables(later, schema);
        for (Position earlier : others) {
            if (earlier.contractOpen()) {
                Set<String> shared = tables(earlier, schema);
                shared.retainAll(tables);
                if (!shared.isEmpty()) {
                    return Optional.of(
                            new Barrier(earlier, later, shared.iterator().next()));
                }
            }
        }
        return Optional.empty();
    }

    BlockedException error() {
        return new BlockedException(
                RuntimeError.BARRIER,
                "migration %s waits: it touches table %s, and so does %s, whose contract is open; once no instance of the older release runs: segue contract"
                        .formatted(
                                later.migration().label(),
                                table,
                                earlier.migration().label()));
    }

    private static Set<String> tables(Position position, String schema) {
        Set<String> tables = new TreeSet<>();
        Stream<Step> steps = Stream.concat(position.migration().up().stream(), position.migration().down().stream());
        steps.forEach(step -> tables.addAll(StepTables.of(step, schema)));
        return tables;
    }
}
