package dev.segue.diff;

import dev.segue.catalog.Catalog;

/**
 * Which objects of the Catalog before may be dropped or changed: those that a snapshot records. Everything else is
 * foreign: listed, left alone.
 *
 * @param owned the recorded Catalog; objects are owned where it holds one of the same name
 * @param everything true where all of the Catalog before is owned (it is itself a snapshot)
 * @param traits whether everything means traits too; not so where the Catalog after is one that says nothing of them, such
 *     as that of entities
 */
public record Ownership(Catalog owned, boolean everything, boolean traits) {

    /** The Catalog before is a snapshot: all of it is owned. */
    public static final Ownership ALL = new Ownership(Catalog.EMPTY, true, true);

    /** No snapshot has recorded anything: nothing is ever dropped. */
    public static final Ownership NONE = new Ownership(Catalog.EMPTY, false, true);

    /** Owned is what the snapshot holds. */
    public static Ownership of(Catalog recorded) {
        return new Ownership(recorded, false, true);
    }

    /** The same, without the traits that no snapshot has recorded. */
    public Ownership withoutTraits() {
        return new Ownership(owned, everything, false);
    }
}
