package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.read.CanonicalTexts;
import dev.segue.read.KnownTexts;
import dev.segue.read.snapshot.Snapshot;
import java.util.Optional;

/**
 * Fills in how PostgreSQL itself spells what the entities wrote: from the snapshot where that has it, else by a scratch
 * server.
 *
 * @param dialect whose spelling
 * @param known the project's snapshot
 */
record Canonical(Invocation invocation, ScratchServers servers, Dialect dialect, Optional<Snapshot> known) {

    /** A Catalog that no server of another version has spelled. */
    Catalog of(Catalog catalog) {
        Catalog carried = known.filter(snapshot -> snapshot.postgresMajor() == dialect.major())
                .map(snapshot -> KnownTexts.carried(snapshot.catalog(), catalog))
                .orElse(catalog);
        if (!Snapshots.needsCanon(carried)) {
            return carried;
        }
        CanonicalTexts.Filled filled = servers.with(dialect, connection -> CanonicalTexts.fill(connection, carried));
        filled.notCompared()
                .forEach(reason -> invocation.say(
                        "not compared: %s (on a scratch PostgreSQL %d)".formatted(reason, dialect.major())));
        return filled.catalog();
    }

    /** Of a file, whose texts another major version may have spelled. */
    Catalog of(Snapshot snapshot) {
        return of(
                snapshot.postgresMajor() == dialect.major() || snapshot.postgresMajor() == 0
                        ? snapshot.catalog()
                        : KnownTexts.forgotten(snapshot.catalog()));
    }
}
