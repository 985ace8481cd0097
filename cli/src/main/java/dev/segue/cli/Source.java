package dev.segue.cli;

import dev.segue.catalog.Catalog;
import java.util.List;
import java.util.Optional;

/**
 * One side of a comparison, read.
 *
 * @param label what screens call it; holds no secret
 * @param catalog its structure, with canonical texts as far as they are known
 * @param server whether a server has said it, so that it says everything; entities and snapshots say nothing of traits
 * @param live the database, where it is one
 * @param leftOut one phrase for each thing that is there and not in the Catalog
 */
record Source(String label, Catalog catalog, boolean server, Optional<LiveDatabase> live, List<String> leftOut) {

    Source {
        leftOut = List.copyOf(leftOut);
    }

    /** Whether it says anything of what the Catalog has no record for. */
    boolean saysTraits() {
        return server || !catalog.traits().isEmpty();
    }

    Source with(Catalog other) {
        return new Source(label, other, server, live, leftOut);
    }
}
