package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Trait;
import java.util.List;
import java.util.Optional;

/**
 * One side of a comparison, read.
 *
 * @param label what screens call it; holds no secret
 * @param catalog its structure, with canonical texts as far as they are known
 * @param server whether a server has said it, so that it says everything; entities, and snapshots of them, say nothing of traits that
 *     are no {@link Trait#isOption options}
 * @param live the database, where it is one
 * @param leftOut one phrase for each thing that is there and not in the Catalog
 */
record Source(String label, Catalog catalog, boolean server, Optional<LiveDatabase> live, List<String> leftOut) {

    Source {
        leftOut = List.copyOf(leftOut);
    }

    /** Whether it says all of what the Catalog has no record for; entities say their options alone. */
    boolean saysTraits() {
        return server || !catalog.traits().stream().allMatch(Trait::isOption);
    }

    Source with(Catalog other) {
        return new Source(label, other, server, live, leftOut);
    }
}
