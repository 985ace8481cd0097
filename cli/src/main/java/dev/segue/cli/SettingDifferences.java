package dev.segue.cli;

import dev.segue.entity.MappingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Settings of Hibernate that were others in the compile than the application's files say now. */
final class SettingDifferences {

    private SettingDifferences() {}

    /** One text for each, sorted by name. */
    static List<String> between(Map<String, String> recorded, MappingSettings found) {
        SortedSet<String> keys = new TreeSet<>(recorded.keySet());
        keys.addAll(found.values().keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            String before = recorded.get(key);
            String now = found.values().get(key);
            if (now == null) {
                differences.add(
                        "setting %s: javac recorded \"%s\", and no file of the application says it; if a program hands it over, add --set %s=%s"
                                .formatted(key, before, key, before));
            } else if (!now.equals(before)) {
                differences.add("setting %s: javac recorded %s, and the application has \"%s\" (%s)"
                        .formatted(
                                key,
                                before == null ? "none" : '"' + before + '"',
                                now,
                                found.provenance().get(key)));
            }
        }
        return differences;
    }
}
