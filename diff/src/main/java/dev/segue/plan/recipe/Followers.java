package dev.segue.plan.recipe;

import dev.segue.catalog.Check;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Expression.Likeness;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Index;
import dev.segue.catalog.Table;
import dev.segue.catalog.UniqueConstraint;
import dev.segue.diff.Change;
import dev.segue.diff.Likenesses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys, checks and indexes that follow a renamed column: the same on both sides but for the names of columns, and perhaps for
 * their own. Where several columns of a table are renamed, each follower belongs to the first of them.
 */
final class Followers {

    /** The same object before and after. */
    record Pair<T>(T before, T after) {}

    private record Texts(
            @Nullable Expression before, @Nullable Expression after) {}

    private final Table before;
    private final Table after;
    private final String column;
    private final Map<String, String> renames = new TreeMap<>();
    private final Set<Object> changed = new HashSet<>();

    Followers(Facts facts, Change.RenameColumn change) {
        this.before = change.tableBefore();
        this.after = change.tableAfter();
        this.column = change.before().name();
        facts.renames(change.subject())
                .forEach((name, rename) -> renames.put(name, rename.after().name()));
        facts.changesOf(change.subject()).forEach(this::remember);
    }

    /** What has a change of its own follows nobody. */
    private void remember(Change change) {
        if (change instanceof Change.AddIndex add) {
            changed.add(add.index());
        } else if (change instanceof Change.DropIndex drop) {
            changed.add(drop.index());
        } else if (change instanceof Change.AddCheck add) {
            changed.add(add.check());
        } else if (change instanceof Change.DropCheck drop) {
            changed.add(drop.check());
        } else if (change instanceof Change.ChangeCheck other) {
            changed.add(other.before());
            changed.add(other.after());
        }
    }

    /** Names before of all that follows. */
    List<String> names() {
        return Stream.of(
                        uniques().stream().map(pair -> pair.before().name()),
                        foreignKeys().stream().map(pair -> pair.before().name()),
                        indexes().stream().map(pair -> pair.before().name()),
                        checks().stream().map(pair -> pair.before().name()))
                .flatMap(names -> names)
                .toList();
    }

    List<Pair<UniqueConstraint>> uniques() {
        return pairs(
                before.uniques(),
                after.uniques(),
                u -> isMine(u.columns()),
                (one, other) -> renamed(one.columns()).equals(other.columns()) && one.isLike(other));
    }

    List<Pair<ForeignKey>> foreignKeys() {
        return pairs(
                before.foreignKeys(),
                after.foreignKeys(),
                key -> isMine(key.columns()),
                (one, other) -> new ForeignKey(
                                other.name(),
                                renamed(one.columns()),
                                one.target(),
                                one.targetColumns(),
                                one.onDelete(),
                                one.onUpdate(),
                                one.deferrable(),
                                one.initiallyDeferred())
                        .equals(other));
    }

    List<Pair<Index>> indexes() {
        return pairs(
                before.indexes(),
                after.indexes(),
                i -> !changed.contains(i),
                (one, other) -> isSame(one, other) && (isMine(columns(one)) || isFirst() && isOnlyRenamed(one, other)));
    }

    private boolean isSame(Index one, Index other) {
        return !changed.contains(other)
                && one.unique() == other.unique()
                && one.method().equals(other.method())
                && one.keys().stream()
                        .map(key -> shape(key, true))
                        .toList()
                        .equals(other.keys().stream()
                                .map(key -> shape(key, false))
                                .toList())
                && renamed(one.include()).equals(other.include())
                && expressions(one, other).allMatch(pair -> isSame(pair.before(), pair.after()));
    }

    private boolean isSame(@Nullable Expression one, @Nullable Expression other) {
        return Likenesses.of(one, other, renames) != Likeness.DIFFERENT;
    }

    /** Whether only expressions name a renamed column. */
    private boolean isOnlyRenamed(Index one, Index other) {
        return columns(one).stream().noneMatch(renames::containsKey)
                && expressions(one, other).anyMatch(pair -> isRenamed(pair.before(), pair.after()));
    }

    /** Whether the texts are the same but for the name of a column. */
    private boolean isRenamed(@Nullable Expression one, @Nullable Expression other) {
        return one != null
                && other != null
                && one.compare(other) != Likeness.SAME
                && Likenesses.of(one, other, renames) == Likeness.SAME;
    }

    private static Stream<Texts> expressions(Index one, Index other) {
        List<Texts> pairs = new ArrayList<>();
        pairs.add(new Texts(one.predicate(), other.predicate()));
        for (int i = 0; i < one.keys().size(); i++) {
            pairs.add(new Texts(
                    one.keys().get(i).expression(), other.keys().get(i).expression()));
        }
        return pairs.stream();
    }

    List<Pair<Check>> checks() {
        return pairs(
                before.checks(),
                after.checks(),
                c -> !changed.contains(c),
                (one, other) -> !changed.contains(other)
                        && renamed(List.of(one.column())).contains(other.column())
                        && one.values().equals(other.values())
                        && (!one.values().isEmpty() || isSame(one.expression(), other.expression()))
                        && (isMine(List.of(one.column()))
                                || isFirst()
                                        && !renames.containsKey(one.column())
                                        && isRenamed(one.expression(), other.expression())));
    }

    private boolean isFirst() {
        return renames.keySet().iterator().next().equals(column);
    }

    private static List<String> columns(Index index) {
        List<String> columns = new ArrayList<>(index.include());
        index.keys().forEach(key -> columns.add(key.column()));
        return columns;
    }

    /** Whether this rename is the first of those that the columns take part in. */
    private boolean isMine(List<String> columns) {
        return columns.stream()
                .filter(renames::containsKey)
                .sorted()
                .findFirst()
                .filter(column::equals)
                .isPresent();
    }

    private List<String> renamed(List<String> columns) {
        Function<String, String> name = c -> renames.getOrDefault(c, c);
        return columns.stream().map(name).toList();
    }

    /** The key without the text of its expression, with names after. */
    private List<Object> shape(Index.Key key, boolean rename) {
        String name = rename ? renames.getOrDefault(key.column(), key.column()) : key.column();
        return List.of(name, key.descending(), key.nullsOpposite(), key.operatorClass());
    }

    private static <T> List<Pair<T>> pairs(List<T> before, List<T> after, Predicate<T> mine, BiPredicate<T, T> same) {
        List<Pair<T>> pairs = new ArrayList<>();
        List<T> left = new ArrayList<>(after);
        for (T one : before) {
            if (mine.test(one)) {
                left.stream().filter(other -> same.test(one, other)).findFirst().ifPresent(other -> {
                    left.remove(other);
                    pairs.add(new Pair<>(one, other));
                });
            }
        }
        return pairs;
    }
}
