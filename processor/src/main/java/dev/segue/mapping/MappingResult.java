package dev.segue.mapping;

import dev.segue.catalog.Catalog;
import dev.segue.entity.Problem;
import dev.segue.entity.Unresolved;
import java.util.List;

/** What became of an attempt to map entities. */
public sealed interface MappingResult {

    /**
     * All went well.
     *
     * @param catalog the desired Catalog, with origins, positions and what annotations said
     * @param hibernateVersion for example {@code 7.4.6.Final}
     */
    record Mapped(Catalog catalog, String hibernateVersion) implements MappingResult {}

    /** Some types are not known yet: try again in a later round. Not empty. */
    record Waiting(List<Unresolved> unresolved) implements MappingResult {
        public Waiting {
            unresolved = List.copyOf(unresolved);
        }
    }

    /** The entities cannot be mapped; nothing may be generated. Not empty. */
    record Rejected(List<Problem> problems) implements MappingResult {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
