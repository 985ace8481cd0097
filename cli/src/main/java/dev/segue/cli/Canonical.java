package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.read.CanonicalTexts;

/** Fills in how PostgreSQL itself spells what the entities wrote, on a scratch server, only where that is not known. */
final class Canonical {

    private Canonical() {}

    static Catalog of(Invocation invocation, Catalog catalog) {
        if (!Snapshots.needsCanon(catalog)) {
            return catalog;
        }
        CanonicalTexts.Filled filled =
                new ScratchPostgres(invocation).with(connection -> CanonicalTexts.fill(connection, catalog));
        filled.notCompared().forEach(reason -> invocation.say("not compared: " + reason));
        return filled.catalog();
    }
}
