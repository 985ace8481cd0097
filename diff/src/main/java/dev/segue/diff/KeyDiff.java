package dev.segue.diff;

import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change.RenameConstraint.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the primary key and the unique constraints of a table that is on both sides. */
final class KeyDiff {

    private final TablePair table;
    private final Name nameBefore;
    private final Owned owned;
    private final NameMap names;
    private final Findings findings;

    KeyDiff(TablePair table, Owned owned, NameMap names, Findings findings) {
        this.table = table;
        this.nameBefore = table.before().name();
        this.owned = owned;
        this.names = names;
        this.findings = findings;
    }

    void compare() {
        primaryKey(table.before().primaryKey(), table.after().primaryKey());
        uniques(Twins.uniques(table, names, findings));
    }

    private void primaryKey(@Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        if (before == null || after == null) {
            if (before != null || after != null) {
                replace(before, after);
            }
            return;
        }
        if (!names.columns(nameBefore, before.columns()).equals(after.columns())) {
            replace(before, after);
        } else if (!before.name().equals(after.name())) {
            rename(owns(before), Kind.PRIMARY_KEY, "primary key", before.name(), after.name());
        }
    }

    private void replace(@Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        findings.add(
                before == null || owns(before),
                new Change.ChangePrimaryKey(table.was(), table.after(), before, after),
                phrase("primary key", before == null ? "" : before.name()));
    }

    private boolean owns(PrimaryKey before) {
        return owned.part(nameBefore, recorded -> before.equals(recorded.primaryKey()));
    }

    private void uniques(Pairing<UniqueConstraint> start) {
        Pairing<UniqueConstraint> uniques = Pairing.of(start.gone(), start.come())
                .by(this::namedStructure, unique -> Optional.of(unique))
                .by(this::structure, unique -> Optional.of(nameless(unique, unique.columns())))
                .build();
        uniques.pairs().stream()
                .filter(pair -> !pair.before().name().equals(pair.after().name()))
                .forEach(pair -> rename(
                        owns(pair.before()),
                        Kind.UNIQUE,
                        "unique constraint",
                        pair.before().name(),
                        pair.after().name()));
        uniques.gone()
                .forEach(unique -> findings.add(
                        owns(unique),
                        new Change.DropUnique(table.was(), unique),
                        phrase("unique constraint", unique.name())));
        uniques.come().forEach(unique -> findings.add(new Change.AddUnique(table.after(), unique)));
    }

    private void rename(boolean owns, Kind kind, String what, String before, String after) {
        findings.add(
                owns,
                new Change.RenameConstraint(table.after(), kind, before, after),
                Words.notOwned("the %s of table %s".formatted(what, table.name()), "name", before, after));
    }

    private Optional<?> namedStructure(UniqueConstraint before) {
        return Optional.of(before.with(before.name(), names.columns(nameBefore, before.columns())));
    }

    private Optional<?> structure(UniqueConstraint before) {
        return Optional.of(nameless(before, names.columns(nameBefore, before.columns())));
    }

    private boolean owns(UniqueConstraint before) {
        return owned.part(
                nameBefore,
                recorded -> recorded.uniques().stream()
                        .anyMatch(unique -> unique.name().equals(before.name())
                                || nameless(unique, unique.columns()).equals(nameless(before, before.columns()))));
    }

    private String phrase(String what, String name) {
        return "%s %s of table %s is not mapped".formatted(what, name, table.name());
    }

    private static UniqueConstraint nameless(UniqueConstraint unique, List<String> columns) {
        return unique.with("", columns);
    }
}
