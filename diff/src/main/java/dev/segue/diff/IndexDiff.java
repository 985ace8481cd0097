package dev.segue.diff;

import dev.segue.catalog.Expression.Likeness;
import dev.segue.catalog.Index;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.diff.Change.RenameConstraint.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the indexes of a table that is on both sides. */
final class IndexDiff {

    private final TablePair table;
    private final Name nameBefore;
    private final Owned owned;
    private final NameMap names;
    private final Findings findings;

    IndexDiff(TablePair table, Owned owned, NameMap names, Findings findings) {
        this.table = table;
        this.nameBefore = table.before().name();
        this.owned = owned;
        this.names = names;
        this.findings = findings;
    }

    void compare() {
        Pairing<Index> start = Twins.indexes(table, names);
        Pairing<Index> indexes = Pairing.of(valid(start.gone()), valid(start.come()))
                .where((before, after) ->
                        before.name().equals(after.name()) && likeness(before, after) == Likeness.SAME)
                .where((before, after) -> likeness(before, after) == Likeness.SAME)
                .by(index -> Optional.of(index.name()), index -> Optional.of(index.name()))
                .build();
        indexes.pairs().forEach(pair -> compare(pair.before(), pair.after()));
        indexes.gone().forEach(this::drop);
        indexes.come().forEach(index -> findings.add(new Change.AddIndex(table.after(), index)));
    }

    private void compare(Index before, Index after) {
        switch (likeness(before, after)) {
            case SAME -> rename(before, after);
            case DIFFERENT -> replace(before, after);
            case NOT_COMPARABLE ->
                findings.notCompared(
                        table.name(),
                        after.keys().get(0).column(),
                        "index %s of table %s".formatted(after.name(), table.name()) + Words.NO_CANON);
        }
    }

    private void rename(Index before, Index after) {
        if (!before.name().equals(after.name())) {
            findings.add(
                    owns(before),
                    new Change.RenameConstraint(table.after(), Kind.INDEX, before.name(), after.name()),
                    Words.notOwned("an index of table " + table.name(), "name", before.name(), after.name()));
        }
    }

    /** Another structure under the same name: the old one has to go for the new one to come. */
    private void replace(Index before, Index after) {
        if (owns(before)) {
            drop(before);
            findings.add(new Change.AddIndex(table.after(), after));
        } else {
            findings.foreign("index %s of table %s has another structure than the mapped one; no snapshot records it"
                    .formatted(before.name(), table.name()));
        }
    }

    private void drop(Index index) {
        findings.add(
                owns(index),
                new Change.DropIndex(table.was(), index),
                "index %s of table %s is not mapped%s".formatted(index.name(), table.name(), serves(index)));
    }

    private List<Index> valid(List<Index> indexes) {
        indexes.stream()
                .filter(index -> !index.valid())
                .forEach(index -> findings.notCompared(
                        table.name(),
                        "",
                        "index %s of table %s is invalid (a broken CREATE INDEX CONCURRENTLY, or a partition without it): taken as absent"
                                .formatted(index.name(), table.name())));
        return indexes.stream().filter(Index::valid).toList();
    }

    private Likeness likeness(Index before, Index after) {
        boolean frame = before.unique() == after.unique()
                && before.method().equals(after.method())
                && names.columns(nameBefore, before.include()).equals(after.include())
                && before.keys().size() == after.keys().size();
        if (!frame) {
            return Likeness.DIFFERENT;
        }
        Stream<Likeness> keys = IntStream.range(0, before.keys().size())
                .mapToObj(i -> likeness(before.keys().get(i), after.keys().get(i)));
        return Likenesses.all(
                Stream.concat(keys, Stream.of(Likenesses.of(before.predicate(), after.predicate(), columns()))));
    }

    private Likeness likeness(Index.Key before, Index.Key after) {
        boolean same = names.column(nameBefore, before.column()).equals(after.column())
                && before.descending() == after.descending()
                && before.nullsOpposite() == after.nullsOpposite()
                && before.operatorClass().equals(after.operatorClass());
        return same ? Likenesses.of(before.expression(), after.expression(), columns()) : Likeness.DIFFERENT;
    }

    private Map<String, String> columns() {
        return names.columns(nameBefore);
    }

    private boolean owns(Index before) {
        return owned.part(nameBefore, recorded -> has(recorded, before));
    }

    private static boolean has(Table recorded, Index index) {
        return recorded.indexes().stream()
                .anyMatch(other -> other.name().equals(index.name())
                        || (other.unique() == index.unique()
                                && other.method().equals(index.method())
                                && other.keys().equals(index.keys())
                                && other.include().equals(index.include())
                                && Likenesses.of(other.predicate(), index.predicate(), Map.of()) == Likeness.SAME));
    }

    /** Nobody maps the index behind a foreign key, and many have one: say what it is good for. */
    private String serves(Index index) {
        List<String> columns = index.keys().stream().map(Index.Key::column).toList();
        return table.before().foreignKeys().stream()
                .filter(key -> columns.size() >= key.columns().size()
                        && columns.subList(0, key.columns().size()).equals(key.columns()))
                .findFirst()
                .map(key -> "; it serves foreign key " + key.name())
                .orElse("");
    }
}
