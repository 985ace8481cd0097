package dev.segue;

/** How far a run goes. */
public sealed interface Target {

    /** Expand and migrate everything pending; contracts only where a later migration needs one and the schema was empty. */
    record Head() implements Target {}

    /** As {@link Head}, no further than this migration. */
    record UpTo(String id) implements Target {}

    /** Expand only: what is instant. */
    record ExpandOnly() implements Target {}

    /**
     * Every contract that is open when the run starts, in chain order, and nothing else: no migration goes from pending to
     * done in one run, since the older release serves until the newer one has taken over. Refused while a run has something
     * to do first.
     */
    record Contract() implements Target {}

    static Target head() {
        return new Head();
    }

    static Target upTo(String id) {
        return new UpTo(id);
    }

    static Target expandOnly() {
        return new ExpandOnly();
    }

    static Target contract() {
        return new Contract();
    }
}
