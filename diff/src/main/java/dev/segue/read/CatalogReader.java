package dev.segue.read;

import dev.segue.catalog.Catalog;

/** Reads the structure of something as a {@link Catalog}. */
@FunctionalInterface
public interface CatalogReader {

    /**
     * Reads everything.
     *
     * @throws dev.segue.SegueException where it cannot be read whole: a Catalog is complete or it is not returned
     */
    Catalog read();
}
