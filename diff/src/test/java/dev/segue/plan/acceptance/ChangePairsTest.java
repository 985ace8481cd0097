package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.plan.Plan;
import dev.segue.plan.Refusal;
import dev.segue.plan.acceptance.ChangePairs.Two;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the planner says to two changes of one table at once: which it takes, and why it refuses the others. */
class ChangePairsTest {

    /** Kinds of change that have no recipe, whatever else changes; each says why, in the words of {@link Refusal#what}. */
    private static final Map<String, String> ALONE = new TreeMap<>(Map.ofEntries(
            Map.entry("bare gets a collation", "the collation \"C\" is added"),
            Map.entry("bare gets a comment", "the comment \"what for\" is added"),
            Map.entry("narrow bare", "it is not a widening"),
            Map.entry("narrow whole", "it is not a widening"),
            Map.entry("owner grows", "it is part of a primary or foreign key"),
            Map.entry("the id counts itself", "the identity \"BY DEFAULT\" is added"),
            Map.entry("the key gets a column", "the primary key of c_t goes or changes"),
            Map.entry("the number becomes bigint", "it is not a widening"),
            Map.entry("the parent's code grows", "it is part of a primary or foreign key"),
            Map.entry("the table gets a comment", "the comment \"what for\" is added"),
            Map.entry("whole gets a comment", "the comment \"what for\" is added")));

    /** Why two changes that have recipes are refused together, and how many pairs are. */
    private static final Map<String, Integer> TOGETHER = Map.of(
            "by_whole on t takes a name that is in use", 1,
            "known on t takes a name that is in use", 1,
            "its check changes as well; do one after the other", 1,
            "its type or NOT NULL changes as well; do one after the other", 6,
            "it is renamed at once; do one after the other", 3,
            "is renamed and changes its NOT NULL at once", 3,
            "is renamed and gets another default at once", 4,
            "is renamed and its check changes at once", 1);

    private static final List<Two> PAIRS = ChangePairs.all();

    @Test
    void eachKindAloneHasARecipeOrIsRefused() {
        Map<String, String> refused = new TreeMap<>();
        for (String kind : new ChangeKinds("").all().keySet()) {
            Plan plan = ChangePairs.alone(kind);
            assertThat(plan.isEmpty() && plan.refusals().isEmpty())
                    .as("%s is silent", kind)
                    .isFalse();
            if (!plan.refusals().isEmpty()) {
                refused.put(kind, plan.refusals().get(0).what());
            }
        }
        assertThat(refused.keySet()).isEqualTo(ALONE.keySet());
        refused.forEach((kind, what) -> assertThat(what).endsWith(ALONE.get(kind)));
    }

    /** What is refused alone is refused beside any other change, unless that takes its object away; all else for a known reason. */
    @Test
    void pairsAreRefusedForKnownReasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        int planned = 0;
        for (Two two : PAIRS) {
            List<Refusal> refusals = two.plan().refusals();
            assertThat(two.plan().isEmpty() && refusals.isEmpty())
                    .as("%s: silent", two.names())
                    .isFalse();
            assertThat(refusals).extracting(Refusal::byHand).as(two.names()).doesNotContain("");
            planned += refusals.isEmpty() ? 1 : 0;
            if (Arrays.stream(two.names().split(", ")).noneMatch(ALONE::containsKey)) {
                refusals.stream()
                        .map(ChangePairsTest::reason)
                        .distinct()
                        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            }
        }
        assertThat(reasons).isEqualTo(TOGETHER);
        assertThat(List.of(PAIRS.size(), planned)).as("pairs, planned ones").isEqualTo(List.of(1573, 1004));
    }

    private static String reason(Refusal refusal) {
        return refusal.what()
                .replaceFirst(".*: ", "")
                .replaceFirst("^(c\\d+_t\\.\\w+|check|index) ", "")
                .replaceAll("c\\d+_", "");
    }
}
