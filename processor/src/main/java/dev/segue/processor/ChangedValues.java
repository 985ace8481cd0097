package dev.segue.processor;

import dev.segue.catalog.Check;
import java.util.List;

/** Which values of a list come and go, in words. */
final class ChangedValues {

    private ChangedValues() {}

    /** Those that checks allow; where one of them is no list of values, what is to hold. */
    static String of(Check before, Check after) {
        return after.values().isEmpty() || before.values().isEmpty()
                ? after.expression().text()
                : of(before.values(), after.values());
    }

    /** Empty where the same are in both. */
    static String of(List<String> before, List<String> after) {
        List<String> come = after.stream().filter(v -> !before.contains(v)).toList();
        List<String> gone = before.stream().filter(v -> !after.contains(v)).toList();
        String added = come.isEmpty() ? "" : String.join(", ", come) + (come.size() == 1 ? " is new" : " are new");
        String removed = gone.isEmpty() ? "" : String.join(", ", gone) + (gone.size() == 1 ? " is gone" : " are gone");
        return added.isEmpty() || removed.isEmpty() ? added + removed : added + ", " + removed;
    }
}
