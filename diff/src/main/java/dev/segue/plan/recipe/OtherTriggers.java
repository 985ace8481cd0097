package dev.segue.plan.recipe;

import dev.segue.catalog.Name;
import dev.segue.catalog.Trait;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Triggers that somebody wrote, beside one of Segue's. BEFORE triggers fire in the order of their names (PostgreSQL manual, "CREATE
 * TRIGGER"), so no name of ours is right for all: one that fires first is not told what others change, and one that fires last lets
 * them see a column that it has not filled yet.
 */
final class OtherTriggers {

    private OtherTriggers() {}

    /** A hazard for each that may change what ours reads, as far as the Catalog knows; preflight asks the database itself. */
    static void warn(Draft draft, Facts facts, Name table, String ours, Predicate<String> isRead) {
        Map<String, List<Trait>> writers = facts.known(Trait.Kind.WRITER, table, "").stream()
                .filter(trait -> isRead.test(trait.part()))
                .collect(Collectors.groupingBy(Trait::what, TreeMap::new, Collectors.toList()));
        writers.forEach((trigger, traits) -> {
            String columns = traits.stream().map(Trait::part).distinct().collect(Collectors.joining(", "));
            draft.hazard(
                    HazardKind.OTHER_TRIGGER,
                    trigger.compareTo(ours) > 0
                            ? "trigger %s on %s fires after %s: what it changes in %s is not copied"
                            : "trigger %s on %s fires before %s: it does not see what that writes to %s",
                    trigger,
                    table,
                    ours,
                    columns);
        });
    }
}
