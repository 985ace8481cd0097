package dev.segue.plan.acceptance;

import dev.segue.diff.Diff;
import dev.segue.plan.Plan;
import dev.segue.plan.Planner;
import dev.segue.plan.acceptance.RandomEdit.Edited;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every kind of change after every other, at one table, as one migration. */
final class ChangePairs {

    private ChangePairs() {}

    /** Two changes, and what the planner says to them. */
    record Two(String names, RandomPair pair, Plan plan) {}

    /** In a fixed order; what two orders lead to alike is there once. A change that finds nothing to do any more makes no pair. */
    static List<Two> all() {
        List<String> names = List.copyOf(new ChangeKinds("").all().keySet());
        List<Two> pairs = new ArrayList<>();
        for (int first = 0; first < names.size(); first++) {
            for (int second = 0; second < names.size(); second++) {
                if (first != second) {
                    long seed = (long) first * names.size() + second;
                    add(pairs, seed, names.get(first), names.get(second));
                }
            }
        }
        return withoutTwins(pairs);
    }

    /** One change alone. */
    static Plan alone(String kind) {
        ChangeKinds kinds = new ChangeKinds("c_");
        Edited edited = change(kinds, kind, new Edited(kinds.before(), Map.of()));
        return plan(pair(0, kinds, edited));
    }

    private static void add(List<Two> pairs, long seed, String first, String second) {
        ChangeKinds kinds = new ChangeKinds("c" + seed + "_");
        Edited start = new Edited(kinds.before(), Map.of());
        Edited one = change(kinds, first, start);
        Edited two = change(kinds, second, one);
        if (!two.catalog().equals(one.catalog()) && !two.catalog().equals(start.catalog())) {
            RandomPair pair = pair(seed, kinds, two);
            pairs.add(new Two(first + ", " + second, pair, plan(pair)));
        }
    }

    private static Edited change(ChangeKinds kinds, String kind, Edited start) {
        UnaryOperator<Edited> change = kinds.all().get(kind);
        if (change == null) {
            throw new IllegalArgumentException("no such kind of change: " + kind);
        }
        return change.apply(start);
    }

    private static RandomPair pair(long seed, ChangeKinds kinds, Edited edited) {
        return new RandomPair(seed, kinds.prefix(), kinds.before(), edited.catalog(), edited.renames(), List.of());
    }

    private static Plan plan(RandomPair pair) {
        Diff diff = pair.diff(pair.before(), pair.after());
        return Planner.plan(diff, pair.before(), pair.after());
    }

    private static List<Two> withoutTwins(List<Two> pairs) {
        Set<String> seen = new HashSet<>();
        return pairs.stream()
                .filter(two -> seen.add(
                        two.pair().after().toString().replace(two.pair().prefix(), "")
                                + two.pair().renames().values()))
                .toList();
    }
}
