package dev.segue.diff;

import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.diff.Change.RenameConstraint.Kind;
import java.util.List;
import java.util.Optional;

/** Compares the foreign keys of a table that is on both sides. */
final class ForeignKeyDiff {

    private final TablePair table;
    private final Owned owned;
    private final NameMap names;
    private final Findings findings;

    ForeignKeyDiff(TablePair table, Owned owned, NameMap names, Findings findings) {
        this.table = table;
        this.owned = owned;
        this.names = names;
        this.findings = findings;
    }

    void compare() {
        Pairing<ForeignKey> keys = Pairing.of(
                        table.before().foreignKeys(), table.after().foreignKeys())
                .by(key -> Optional.of(carried(key, key.name())), Optional::of)
                .by(key -> Optional.of(carried(key, "")), key -> Optional.of(nameless(key)))
                .build();
        keys.pairs().stream()
                .filter(pair -> !pair.before().name().equals(pair.after().name()))
                .forEach(pair -> rename(pair.before(), pair.after()));
        keys.gone().forEach(key -> drop(table.before().name(), table.was(), key, owned, findings));
        keys.come().forEach(key -> findings.add(new Change.AddForeignKey(table.after(), key)));
    }

    /** Drops a foreign key, where it is owned. */
    static void drop(Name nameBefore, Table table, ForeignKey key, Owned owned, Findings findings) {
        findings.add(
                owns(nameBefore, key, owned),
                new Change.DropForeignKey(table, key),
                "foreign key %s of table %s is not mapped".formatted(key.name(), table.name()));
    }

    private void rename(ForeignKey before, ForeignKey after) {
        findings.add(
                owns(table.before().name(), before, owned),
                new Change.RenameConstraint(table.after(), Kind.FOREIGN_KEY, before.name(), after.name()),
                Words.notOwned("a foreign key of table " + table.name(), "name", before.name(), after.name()));
    }

    private ForeignKey carried(ForeignKey before, String name) {
        return with(
                before,
                name,
                names.columns(table.before().name(), before.columns()),
                names.table(before.target()),
                names.columns(before.target(), before.targetColumns()));
    }

    private static boolean owns(Name nameBefore, ForeignKey key, Owned owned) {
        return owned.part(
                nameBefore,
                recorded -> recorded.foreignKeys().stream()
                        .anyMatch(other -> other.name().equals(key.name())
                                || nameless(other).equals(nameless(key))));
    }

    private static ForeignKey nameless(ForeignKey key) {
        return with(key, "", key.columns(), key.target(), key.targetColumns());
    }

    private static ForeignKey with(
            ForeignKey key, String name, List<String> columns, Name target, List<String> targetColumns) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }
}
