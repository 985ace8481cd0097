package dev.segue.read.snapshot;

/** How much of a Catalog is written. */
enum Detail {
    /** What the hash of a Catalog covers. What is written here must never change: migrations hold the hash. */
    STRUCTURE,
    /** As the structure, with the server's spelling and the entities of tables, columns and sequences, and the first rows of tables. */
    SNAPSHOT,
    /** As the snapshot, with the place in the entity and what annotations say. */
    CATALOG
}
