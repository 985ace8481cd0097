package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.EnumType;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import dev.segue.catalog.UniqueConstraint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what no record has a field for. What stood on something that goes, goes with it; every other difference becomes
 * {@link Change.Other}, so that none is silent.
 */
final class TraitDiff {

    private final Catalog before;
    private final Map<Name, Table> tablesBefore;
    private final Catalog after;
    private final Map<Name, Table> tablesAfter;
    private final Owned owned;
    private final NameMap names;
    private final Map<Name, Name> sequences = new HashMap<>();
    private final Findings findings;
    private final Replaced replaced;

    /** To be made when everything else has been compared. */
    TraitDiff(
            Catalog before, Catalog after, Owned owned, NameMap names, Pairing<Sequence> sequences, Findings findings) {
        this.before = before;
        this.tablesBefore = byName(before);
        this.after = after;
        this.tablesAfter = byName(after);
        this.owned = owned;
        this.names = names;
        sequences
                .pairs()
                .forEach(pair ->
                        this.sequences.put(pair.before().name(), pair.after().name()));
        this.findings = findings;
        this.replaced = new Replaced(names, findings);
    }

    void compare() {
        Map<Trait, Trait> come = new LinkedHashMap<>();
        Map<Trait, Trait> lost = new HashMap<>();
        compared(after).forEach(trait -> come.put(trait.key(), trait));
        for (Trait trait : compared(before).toList()) {
            Trait carried = carried(trait);
            if (replaced.is(trait, Optional.ofNullable(tablesBefore.get(trait.subject())))) {
                lost.put(carried.key(), carried);
                continue; // what is made anew has to get its traits anew
            }
            Trait same = come.remove(carried.key());
            if (same != null) {
                changed(trait, carried, same);
            } else if (stands(trait, carried)) {
                findings.add(
                        owned.trait(trait),
                        other(carried, TraitWords.gone(carried)),
                        foreign(trait, TraitWords.alone(carried)));
            }
        }
        come.values().stream()
                .filter(trait -> !(trait.isOption() && comes(trait)))
                .forEach(trait -> findings.add(other(trait, come(trait, Optional.ofNullable(lost.get(trait.key()))))));
    }

    private String come(Trait trait, Optional<Trait> lost) {
        return lost.filter(trait::equals).isPresent() ? replaced.words(trait) : TraitWords.come(trait);
    }

    /** Whether its object comes into being, and gets it then. A constraint does so only as part of a new table. */
    private boolean comes(Trait trait) {
        Name table = trait.subject();
        return findings.changes(Change.CreateTable.class)
                        .anyMatch(change -> change.subject().equals(table))
                || switch (trait.kind()) {
                    case COLUMN ->
                        findings.changes(Change.AddColumn.class)
                                .anyMatch(change -> change.subject().equals(table)
                                        && change.column().name().equals(trait.part()));
                    case INDEX ->
                        findings.changes(Change.AddIndex.class)
                                        .anyMatch(change -> change.subject().equals(table)
                                                && change.index().name().equals(trait.part()))
                                || replaced.isBuiltAnew(Optional.ofNullable(tablesAfter.get(table)), trait);
                    case SEQUENCE ->
                        findings.changes(Change.CreateSequence.class)
                                .anyMatch(change -> change.subject().equals(table));
                    case TABLE, CONSTRAINT, PART, ENUM, OBJECT, DEPENDENT, WRITER -> false;
                };
    }

    private static Stream<Trait> compared(Catalog catalog) {
        return catalog.traits().stream().filter(trait -> trait.kind().isCompared());
    }

    private void changed(Trait original, Trait carried, Trait wanted) {
        if (!carried.value().equals(wanted.value())) {
            String phrase = TraitWords.changed(carried, wanted);
            findings.add(owned.traitOnBothSides(original), other(carried, phrase), foreign(original, phrase));
        }
    }

    private static String foreign(Trait trait, String phrase) {
        String column = trait.kind() == Kind.COLUMN ? "." + trait.part() : "";
        return "%s%s: %s; no snapshot records it".formatted(trait.subject(), column, phrase);
    }

    private static Change other(Trait trait, String phrase) {
        String column = trait.kind() == Kind.COLUMN ? trait.part() : "";
        return new Change.Other(trait.subject(), column, phrase);
    }

    /** The trait under the names that its object has after. */
    private Trait carried(Trait trait) {
        return switch (trait.kind()) {
            case TABLE, PART -> trait.of(names.table(trait.subject()), trait.part());
            case COLUMN -> trait.of(names.table(trait.subject()), names.column(trait.subject(), trait.part()));
            case CONSTRAINT, INDEX -> trait.of(names.table(trait.subject()), renamed(trait));
            case SEQUENCE -> trait.of(sequences.getOrDefault(trait.subject(), trait.subject()), trait.part());
            case ENUM, OBJECT, DEPENDENT, WRITER -> trait;
        };
    }

    private String renamed(Trait trait) {
        Name table = names.table(trait.subject());
        return findings.changes(Change.RenameConstraint.class)
                .filter(change -> change.subject().equals(table))
                .filter(change -> change.before().equals(trait.part()))
                .filter(change -> (change.kind() == Change.RenameConstraint.Kind.INDEX) == (trait.kind() == Kind.INDEX))
                .map(Change.RenameConstraint::after)
                .findFirst()
                .orElse(trait.part());
    }

    /** Whether the object of a trait before is still there after; if not, its going was found elsewhere. */
    private boolean stands(Trait original, Trait carried) {
        Optional<Table> table = Optional.ofNullable(tablesAfter.get(carried.subject()));
        return switch (original.kind()) {
            case TABLE -> table.isPresent();
            case PART -> table.isPresent() || !tablesBefore.containsKey(original.subject());
            case COLUMN -> table.flatMap(t -> t.lookupColumn(carried.part())).isPresent();
            case CONSTRAINT ->
                table.filter(t -> constraints(t).anyMatch(carried.part()::equals))
                        .isPresent();
            case INDEX ->
                table.filter(t -> t.indexes().stream().map(Index::name).anyMatch(carried.part()::equals))
                        .isPresent();
            case SEQUENCE -> after.lookupSequence(carried.subject()).isPresent();
            case ENUM -> after.enums().stream().map(EnumType::name).anyMatch(carried.subject()::equals);
            case OBJECT, DEPENDENT, WRITER -> true;
        };
    }

    private static Stream<String> constraints(Table table) {
        return Stream.of(
                        Stream.ofNullable(table.primaryKey()).map(key -> key.name()),
                        table.uniques().stream().map(UniqueConstraint::name),
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.checks().stream().map(Check::name))
                .flatMap(all -> all);
    }

    private static Map<Name, Table> byName(Catalog catalog) {
        Map<Name, Table> tables = new HashMap<>();
        catalog.tables().forEach(table -> tables.put(table.name(), table));
        return tables;
    }
}
