package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.diff.Change;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * How many changes of each kind the pairs of {@link RandomPairsIT} bring to a plan. An edit that is refused is left out of a pair, so a
 * planner that refused all renames would be proven right there, with pairs without renames.
 */
class RandomPairTest {

    /** About four fifths of what is planned now. */
    private static final Map<Class<? extends Change>, Integer> FLOORS = Map.ofEntries(
            Map.entry(Change.CreateTable.class, 32),
            Map.entry(Change.DropTable.class, 19),
            Map.entry(Change.AddColumn.class, 92),
            Map.entry(Change.DropColumn.class, 32),
            Map.entry(Change.RenameColumn.class, 27),
            Map.entry(Change.ChangeNullability.class, 15),
            Map.entry(Change.ChangeDefault.class, 21),
            Map.entry(Change.ChangeType.class, 3),
            Map.entry(Change.ChangePrimaryKey.class, 4),
            Map.entry(Change.AddUnique.class, 28),
            Map.entry(Change.DropUnique.class, 8),
            Map.entry(Change.AddForeignKey.class, 50),
            Map.entry(Change.DropForeignKey.class, 25),
            Map.entry(Change.AddCheck.class, 9),
            Map.entry(Change.DropCheck.class, 12),
            Map.entry(Change.ChangeCheck.class, 2),
            Map.entry(Change.AddIndex.class, 40),
            Map.entry(Change.DropIndex.class, 17),
            Map.entry(Change.RenameConstraint.class, 8),
            Map.entry(Change.CreateType.class, 16),
            Map.entry(Change.DropType.class, 2),
            Map.entry(Change.ChangeEnum.class, 2),
            Map.entry(Change.CreateSequence.class, 16),
            Map.entry(Change.DropSequence.class, 4),
            Map.entry(Change.ChangeSequence.class, 4));

    /** Always refused. */
    private static final Set<Class<? extends Change>> REFUSED = Set.of(
            Change.RenameTable.class, Change.RenameSequence.class, Change.ChangeComposite.class, Change.Other.class);

    @Test
    void changesOfEveryKindArePlanned() {
        Map<Class<?>, Integer> counts = new HashMap<>();
        LongStream.rangeClosed(1, RandomPairsIT.PAIRS)
                .mapToObj(RandomPair::of)
                .flatMap(pair -> pair.changes().stream())
                .forEach(change -> counts.merge(change.getClass(), 1, Integer::sum));

        FLOORS.forEach((kind, floor) -> assertThat(counts.getOrDefault(kind, 0))
                .as("%s, among %s", kind.getSimpleName(), counts)
                .isGreaterThanOrEqualTo(floor));
        assertThat(counts).doesNotContainKeys(REFUSED.toArray(Class<?>[]::new));
    }

    /** With columns that come, go and get another name. */
    @Test
    void compositeTypesTakePart() {
        List<RandomPair> pairs = LongStream.rangeClosed(1, RandomPairsIT.PAIRS)
                .mapToObj(RandomPair::of)
                .toList();

        assertThat(pairs.stream().filter(pair -> !pair.before().composites().isEmpty()))
                .hasSizeGreaterThan(60);
        assertThat(pairs.stream()
                        .flatMap(pair -> pair.changes().stream())
                        .filter(change -> column(change).endsWith(SampleValues.PAIR))
                        .<Class<?>>map(Change::getClass))
                .contains(Change.AddColumn.class, Change.DropColumn.class, Change.RenameColumn.class)
                .doesNotContain(Change.ChangeType.class);
    }

    /** The type of the column that changes; empty for another kind of change. */
    private static String column(Change change) {
        if (change instanceof Change.AddColumn add) {
            return add.column().type();
        }
        if (change instanceof Change.DropColumn drop) {
            return drop.column().type();
        }
        if (change instanceof Change.ChangeType type) {
            return type.before().type();
        }
        return change instanceof Change.RenameColumn rename ? rename.after().type() : "";
    }

    @Test
    void eachKindOfChangeHasAFloorOrIsRefused() {
        Set<Class<?>> known = new HashSet<>(FLOORS.keySet());
        known.addAll(REFUSED);
        assertThat(known).isEqualTo(kinds(Change.class));
    }

    private static Set<Class<?>> kinds(Class<?> root) {
        Set<Class<?>> kinds = new HashSet<>();
        for (Class<?> kind : root.getPermittedSubclasses()) {
            kinds.addAll(kind.isSealed() ? kinds(kind) : Set.of(kind));
        }
        return kinds;
    }
}
