package dev.segue.entity;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The options {@code -Asegue.set.<setting>}. Javac lets only identifiers with dots between them be names of options, so {@code _}
 * stands for the {@code -} that some settings have.
 */
final class SettingOption {

    private static final String PREFIX = "segue.set.";

    private SettingOption() {}

    /** As a person writes it, up to the {@code =}. */
    static String of(String setting) {
        return "-A" + PREFIX + setting.replace('-', '_');
    }

    /** The setting of that name after the prefix; no setting has both characters. */
    static String setting(String name) {
        String other = name.replace('_', '-');
        return !MappingSettings.isKnown(name) && MappingSettings.isKnown(other) ? other : name;
    }

    /** What these options set, by the names of the settings. */
    static SortedMap<String, String> all(Map<String, String> options) {
        SortedMap<String, String> settings = new TreeMap<>();
        // no lambda, which a cold JVM pays for in each compile
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (option.getKey().startsWith(PREFIX)) {
                settings.put(setting(option.getKey().substring(PREFIX.length())), option.getValue());
            }
        }
        return settings;
    }
}
