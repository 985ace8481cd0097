package dev.segue.diff;

import dev.segue.catalog.Index;
import dev.segue.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/**
 * A unique constraint on one side and a unique index of the same name over the same columns on the other. Both refuse the
 * same rows and could not stand beside each other, so they are taken as one and mentioned.
 */
final class Twins {

    private Twins() {}

    /** The unique constraints of both sides without those that have a twin; nothing is paired yet. */
    static Pairing<UniqueConstraint> uniques(TablePair table, NameMap names, Findings findings) {
        List<UniqueConstraint> gone = new ArrayList<>(table.before().uniques());
        List<UniqueConstraint> come = new ArrayList<>(table.after().uniques());
        gone.removeIf(unique -> table.after().indexes().stream()
                .anyMatch(index -> isTwin(unique, names.columns(table.before().name(), unique.columns()), index)));
        come.removeIf(
                unique -> table.before().indexes().stream().anyMatch(index -> isTwin(table, names, index, unique)));
        table.before().uniques().stream()
                .filter(unique -> !gone.contains(unique))
                .forEach(unique -> mention(
                        table,
                        unique,
                        names.column(table.before().name(), unique.columns().get(0)),
                        findings));
        table.after().uniques().stream()
                .filter(unique -> !come.contains(unique))
                .forEach(unique -> mention(table, unique, unique.columns().get(0), findings));
        return new Pairing<>(List.of(), List.copyOf(gone), List.copyOf(come));
    }

    /** The indexes of both sides without those that have a twin; nothing is paired yet. */
    static Pairing<Index> indexes(TablePair table, NameMap names) {
        List<Index> gone = new ArrayList<>(table.before().indexes());
        List<Index> come = new ArrayList<>(table.after().indexes());
        gone.removeIf(
                index -> table.after().uniques().stream().anyMatch(unique -> isTwin(table, names, index, unique)));
        come.removeIf(index -> table.before().uniques().stream()
                .anyMatch(unique -> isTwin(unique, names.columns(table.before().name(), unique.columns()), index)));
        return new Pairing<>(List.of(), List.copyOf(gone), List.copyOf(come));
    }

    private static void mention(TablePair table, UniqueConstraint unique, String column, Findings findings) {
        findings.notCompared(
                table.name(),
                column,
                "%s of table %s is a unique constraint on one side and a unique index on the other: taken as one"
                        .formatted(unique.name(), table.name()));
    }

    private static boolean isTwin(TablePair table, NameMap names, Index before, UniqueConstraint after) {
        List<String> columns = before.keys().stream()
                .map(Index.Key::column)
                .map(column -> names.column(table.before().name(), column))
                .toList();
        return isPlain(before)
                && before.name().equals(after.name())
                && columns.equals(after.columns())
                && isPlain(after);
    }

    private static boolean isTwin(UniqueConstraint before, List<String> columns, Index after) {
        return isPlain(after)
                && isPlain(before)
                && before.name().equals(after.name())
                && columns.equals(after.keys().stream().map(Index.Key::column).toList());
    }

    private static boolean isPlain(UniqueConstraint unique) {
        return !unique.nullsNotDistinct() && !unique.deferrable();
    }

    private static boolean isPlain(Index index) {
        List<String> columns = index.keys().stream().map(Index.Key::column).toList();
        return index.valid()
                && index.equals(Index.of(index.name(), true, columns.contains("") ? List.of("-") : columns));
    }
}
