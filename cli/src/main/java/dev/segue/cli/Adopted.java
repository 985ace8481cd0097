package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.catalog.Trait;
import dev.segue.catalog.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What of a live database the entities map: from now on it is owned. All else stays foreign. */
final class Adopted {

    private Adopted() {}

    /** The live structure, as far as the entities have a counterpart of each table, column, key, check and index. */
    static Catalog of(Catalog live, Catalog wanted) {
        return new Catalog(
                live.tables().stream()
                        .flatMap(table -> wanted.lookupTable(table.name()).map(entity -> of(table, entity)).stream())
                        .toList(),
                live.sequences().stream()
                        .flatMap(sequence ->
                                wanted.lookupSequence(sequence.name()).map(entity -> of(sequence, entity)).stream())
                        .toList(),
                live.types().stream()
                        .filter(type -> wanted.types().stream()
                                .anyMatch(entity -> entity.name().equals(type.name())))
                        .toList(),
                live.traits().stream()
                        .filter(trait ->
                                wanted.traits().stream().map(Trait::key).anyMatch(trait.key()::equals))
                        .toList());
    }

    private static Sequence of(Sequence live, Sequence entity) {
        return new Sequence(live.name(), live.start(), live.increment(), entity.origin());
    }

    private static Table of(Table live, Table entity) {
        List<Column> columns = live.columns().stream()
                .flatMap(column -> entity.lookupColumn(column.name()).map(mapped -> of(column, mapped)).stream())
                .toList();
        return new Table(
                live.name(),
                columns,
                live.primaryKey(),
                kept(live.uniques(), entity.uniques(), Adopted::alike),
                kept(live.foreignKeys(), entity.foreignKeys(), Adopted::alike),
                kept(live.checks(), entity.checks(), Adopted::alike).stream()
                        .map(check -> of(check, entity.checks()))
                        .toList(),
                kept(live.indexes(), entity.indexes(), Adopted::alike),
                live.comment(),
                entity.origin(),
                "",
                entity.rows());
    }

    /** The live column, with the text of the entity too where a server says that it is the same: javac knows no other. */
    private static Column of(Column live, Column mapped) {
        return live.withDefault(both(live.defaultValue(), mapped.defaultValue()))
                .withGenerated(both(live.generated(), mapped.generated()))
                .withOrigin(mapped.position(), mapped.origin(), Column.Said.NOTHING);
    }

    private static Check of(Check live, List<Check> mapped) {
        return mapped.stream()
                .filter(check -> alike(live, check))
                .findFirst()
                .map(check -> new Check(
                        live.name(),
                        Objects.requireNonNull(both(live.expression(), check.expression())),
                        live.column(),
                        live.values()))
                .orElse(live);
    }

    private static @Nullable Expression both(@Nullable Expression live, @Nullable Expression mapped) {
        boolean same = live != null
                && mapped != null
                && !live.canon().isEmpty()
                && live.canon().equals(mapped.canon());
        return same ? mapped : live;
    }

    private static <T> List<T> kept(List<T> live, List<T> mapped, BiPredicate<T, T> alike) {
        return live.stream()
                .filter(one -> mapped.stream().anyMatch(other -> alike.test(one, other)))
                .toList();
    }

    private static boolean alike(UniqueConstraint one, UniqueConstraint other) {
        return one.name().equals(other.name()) || one.columns().equals(other.columns());
    }

    private static boolean alike(ForeignKey one, ForeignKey other) {
        return one.name().equals(other.name())
                || one.columns().equals(other.columns()) && one.target().equals(other.target());
    }

    private static boolean alike(Check one, Check other) {
        return one.name().equals(other.name())
                || !one.column().isEmpty()
                        && one.column().equals(other.column())
                        && !one.values().isEmpty()
                        && !other.values().isEmpty();
    }

    private static boolean alike(Index one, Index other) {
        return one.name().equals(other.name()) || one.keys().equals(other.keys()) && one.unique() == other.unique();
    }
}
