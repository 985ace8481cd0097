package dev.segue.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings of Hibernate that decide the schema and are others than when the last migration was generated. */
public final class ChangedSettings {

    /** Naming strategies, quoting, default schema and catalog; prefixes and suffixes of Envers. */
    private static final Pattern OF_NAMES = Pattern.compile("nam(e|ing)|quot|schema|catalog|prefix|suffix");

    private static final String DEFAULT = "Hibernate's default";

    private ChangedSettings() {}

    /**
     * One sentence each, in the order of their names; nothing where the snapshot was not made from entities.
     *
     * @param hibernate the line of Hibernate in the snapshot
     */
    public static List<String> of(String hibernate, Map<String, String> before, Map<String, String> after) {
        if (hibernate.isEmpty()) {
            return List.of();
        }
        return keys(before, after)
                .map(key -> ProcessorError.CHANGE_SETTING.text(
                        key, after.getOrDefault(key, DEFAULT), before.getOrDefault(key, DEFAULT)))
                .toList();
    }

    /** Whether one of them gives names to tables, columns and the like: others change no name. */
    public static boolean changeNames(Map<String, String> before, Map<String, String> after) {
        return keys(before, after).anyMatch(key -> OF_NAMES.matcher(key).find());
    }

    private static Stream<String> keys(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream().filter(key -> !Objects.equals(before.get(key), after.get(key)));
    }
}
