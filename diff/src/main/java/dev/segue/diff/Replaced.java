package dev.segue.diff;

import dev.segue.catalog.Check;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.Trait.Kind;
import dev.segue.catalog.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which parts of a table are made anew, under the same name or another: what is new has none of the traits of the former. */
final class Replaced {

    private final NameMap names;
    private final Findings findings;

    Replaced(NameMap names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    boolean is(Trait trait, Optional<Table> table) {
        return switch (trait.kind()) {
            case COLUMN -> !names.column(trait.subject(), trait.part()).equals(trait.part());
            case CONSTRAINT, INDEX ->
                isChanged(trait)
                        || table.stream()
                                .flatMap(t -> renamed(t))
                                .anyMatch(column -> standsOn(table.get(), trait, column));
            case TABLE, PART, SEQUENCE, ENUM, OBJECT, DEPENDENT, WRITER -> false;
        };
    }

    /** Whether a renamed column is one of the index, which is then built at the new column, as it is to be. */
    boolean isBuiltAnew(Optional<Table> after, Trait trait) {
        List<String> come = findings.changes(Change.RenameColumn.class)
                .filter(change -> change.subject().equals(trait.subject()))
                .map(change -> change.after().name())
                .toList();
        return after.stream()
                .flatMap(table -> table.indexes().stream())
                .filter(one -> one.name().equals(trait.part()))
                .flatMap(one -> Stream.concat(
                        one.include().stream(), one.keys().stream().map(Index.Key::column)))
                .anyMatch(come::contains);
    }

    /** What becomes of a trait that the new one of two should have as well. */
    String words(Trait trait) {
        boolean renamed = !isChanged(trait);
        String built = trait.kind() == Kind.INDEX ? "may be built anew" : "is built anew";
        return TraitWords.lost(trait)
                + ", since the %s %s beside the former one while two releases run"
                        .formatted(trait.kind().name().toLowerCase(Locale.ROOT), built)
                + (renamed ? "; RENAME COLUMN would keep it, and stop the running release" : "");
    }

    private boolean isChanged(Trait trait) {
        Name table = names.table(trait.subject());
        Stream<String> dropped = Stream.of(
                        of(Change.DropUnique.class, table)
                                .map(change -> change.unique().name()),
                        of(Change.DropForeignKey.class, table)
                                .map(change -> change.foreignKey().name()),
                        of(Change.DropCheck.class, table)
                                .map(change -> change.check().name()),
                        of(Change.ChangeCheck.class, table)
                                .map(change -> change.before().name()),
                        of(Change.DropIndex.class, table)
                                .map(change -> change.index().name()),
                        of(Change.ChangePrimaryKey.class, table)
                                .flatMap(change -> Stream.ofNullable(change.before()))
                                .map(key -> key.name()))
                .flatMap(all -> all);
        return dropped.anyMatch(trait.part()::equals);
    }

    private Stream<String> renamed(Table table) {
        return findings.changes(Change.RenameColumn.class)
                .filter(change -> change.tableBefore().name().equals(table.name()))
                .map(change -> change.before().name());
    }

    /** In doubt it does: an expression that has the name somewhere in it may read the column. */
    private static boolean standsOn(Table table, Trait trait, String column) {
        return trait.kind() == Kind.INDEX
                ? table.indexes().stream()
                        .filter(i -> i.name().equals(trait.part()))
                        .anyMatch(i -> i.mayName(column))
                : constraintColumns(table, trait.part()).anyMatch(column::equals)
                        || table.checks().stream()
                                .filter(check -> check.name().equals(trait.part()))
                                .map(Check::expression)
                                .anyMatch(expression -> expression.mayName(column));
    }

    private static Stream<String> constraintColumns(Table table, String name) {
        return Stream.concat(
                table.uniques().stream()
                        .filter(unique -> unique.name().equals(name))
                        .map(UniqueConstraint::columns)
                        .flatMap(columns -> columns.stream()),
                table.foreignKeys().stream()
                        .filter(key -> key.name().equals(name))
                        .map(ForeignKey::columns)
                        .flatMap(columns -> columns.stream()));
    }

    private <C extends Change> Stream<C> of(Class<C> kind, Name table) {
        return findings.changes(kind).filter(change -> change.subject().equals(table));
    }
}
