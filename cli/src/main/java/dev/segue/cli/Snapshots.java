package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Table;
import dev.segue.read.snapshot.CatalogHash;
import dev.segue.read.snapshot.Snapshot;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the snapshot that is written beside a migration. */
final class Snapshots {

    private Snapshots() {}

    /** What stands before the first migration. */
    static Snapshot empty(String unit) {
        return new Snapshot(Snapshot.Kind.SNAPSHOT, unit, "", 0, "", Map.of(), "", "", Catalog.EMPTY);
    }

    /** The state after the migration: what the entities want, or as much of it as a database has that is adopted. */
    static Snapshot after(Snapshot desired, String migrationPackage, String head, Catalog after, Canonical canonical) {
        return new Snapshot(
                Snapshot.Kind.SNAPSHOT,
                desired.unit(),
                migrationPackage,
                canonical.dialect().major(),
                desired.hibernate(),
                desired.settings(),
                head,
                fingerprint(desired, CatalogHash.of(after).equals(CatalogHash.of(desired.catalog()))),
                canonical.of(after));
    }

    /**
     * Whether it says already from which settings and sources the entities come.
     *
     * @param same whether its structure is that of the entities to the letter
     */
    static boolean hasHeaderOf(Snapshot recorded, Snapshot desired, boolean same) {
        return recorded.hibernate().equals(desired.hibernate())
                && recorded.settings().equals(desired.settings())
                && recorded.fingerprint().equals(fingerprint(desired, same));
    }

    /** javac takes the snapshot for the entities where the fingerprint is theirs. */
    private static String fingerprint(Snapshot desired, boolean same) {
        return same ? desired.fingerprint() : "";
    }

    /** The same state under another head. */
    static Snapshot withHead(Snapshot snapshot, String head) {
        return new Snapshot(
                snapshot.kind(),
                snapshot.unit(),
                snapshot.migrationPackage(),
                snapshot.postgresMajor(),
                snapshot.hibernate(),
                snapshot.settings(),
                head,
                snapshot.fingerprint(),
                snapshot.catalog());
    }

    /** Whether any text that comparisons rely on was never seen by a server. */
    static boolean needsCanon(Catalog catalog) {
        return catalog.tables().stream()
                .flatMap(Snapshots::expressions)
                .anyMatch(e -> e.canon().isEmpty());
    }

    private static Stream<Expression> expressions(Table table) {
        Stream<Expression> columns =
                table.columns().stream().flatMap(column -> Stream.of(column.defaultValue(), column.generated()));
        // lists of values are compared as sets, however a server spells them
        Stream<Expression> checks = table.checks().stream()
                .filter(check -> check.values().isEmpty())
                .map(Check::expression);
        Stream<Expression> indexes = table.indexes().stream()
                .flatMap(index -> Stream.concat(
                        Stream.of(index.predicate()), index.keys().stream().map(Index.Key::expression)));
        return Stream.of(columns, checks, indexes).flatMap(all -> all).filter(Objects::nonNull);
    }
}
