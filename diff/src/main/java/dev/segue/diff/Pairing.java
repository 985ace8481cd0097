package dev.segue.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of two lists belongs together.
 *
 * @param pairs in the order in which they were found
 * @param gone what is only before
 * @param come what is only after
 */
record Pairing<T>(List<Pair<T>> pairs, List<T> gone, List<T> come) {

    /** The same thing on both sides. */
    record Pair<T>(T before, T after) {}

    static <T> Builder<T> of(List<T> before, List<T> after) {
        return new Builder<>(before, after);
    }

    /** Rules from strict to loose; each sees only what the ones before have left over. */
    static final class Builder<T> {
        private final List<T> before;
        private final List<T> after;
        private final List<Pair<T>> pairs = new ArrayList<>();
        private final List<T> gone;
        private final List<T> come;

        private Builder(List<T> before, List<T> after) {
            this.before = before;
            this.after = after;
            this.gone = new ArrayList<>(before);
            this.come = new ArrayList<>(after);
        }

        /** Pairs what has the same key on both sides, in the order of the lists; without a key nothing is paired. */
        Builder<T> by(Function<T, Optional<?>> keyBefore, Function<T, Optional<?>> keyAfter) {
            Map<Object, Queue<T>> waiting = new HashMap<>();
            gone.forEach(item -> keyBefore
                    .apply(item)
                    .ifPresent(key -> waiting.computeIfAbsent(key, k -> new ArrayDeque<>())
                            .add(item)));
            for (T item : List.copyOf(come)) {
                Queue<T> candidates = keyAfter.apply(item)
                        .map(key -> waiting.get((Object) key))
                        .orElse(null);
                if (candidates != null && !candidates.isEmpty()) {
                    pair(candidates.remove(), item);
                }
            }
            return this;
        }

        /** As {@link #by}, where the key stands once in each whole list. */
        Builder<T> byUnique(Function<T, Optional<?>> key) {
            Map<Object, Long> countBefore = count(before, key);
            Map<Object, Long> countAfter = count(after, key);
            Function<T, Optional<?>> unique = item -> key.apply(item)
                    .filter(k -> countBefore.getOrDefault(k, 0L) == 1L && countAfter.getOrDefault(k, 0L) == 1L);
            return by(unique, unique);
        }

        /** Pairs each item after with the first item before that the rule accepts. */
        Builder<T> where(BiPredicate<T, T> rule) {
            for (T item : List.copyOf(come)) {
                gone.stream()
                        .filter(candidate -> rule.test(candidate, item))
                        .findFirst()
                        .ifPresent(candidate -> pair(candidate, item));
            }
            return this;
        }

        Pairing<T> build() {
            return new Pairing<>(List.copyOf(pairs), List.copyOf(gone), List.copyOf(come));
        }

        private void pair(T first, T second) {
            pairs.add(new Pair<>(first, second));
            gone.remove(first);
            come.remove(second);
        }

        private static <T> Map<Object, Long> count(List<T> items, Function<T, Optional<?>> key) {
            return items.stream()
                    .flatMap(item -> key.apply(item).stream())
                    .collect(Collectors.groupingBy(k -> (Object) k, Collectors.counting()));
        }
    }
}
