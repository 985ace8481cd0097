package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One setting as it was found.
 *
 * @param key Hibernate's key
 * @param value its value, stripped
 * @param source where it was found, as a developer would look for it
 */
record Setting(String key, String value, String source) {

    /** What Maven would have put in where it copies resources. */
    private static final Pattern FILTERED = Pattern.compile("@[\\w.-]+@");

    Setting {
        value = value.strip();
    }

    static boolean hasPlaceholder(String value) {
        return value.contains("${") || FILTERED.matcher(value).find();
    }

    /** The same under another key. */
    Setting as(String otherKey) {
        return otherKey.equals(key) ? this : new Setting(otherKey, value, source);
    }

    /** Why the value cannot be used, if it cannot. */
    Optional<Problem> problem() {
        if (value.equals(YamlProperties.UNREADABLE)) {
            return Optional.of(new Problem(
                    MappingError.SETTINGS_FILE,
                    "%s is no plain value: write it as one, or say it with %s=…"
                            .formatted(source, SettingOption.of(key)),
                    Origin.UNKNOWN));
        }
        if (hasPlaceholder(value)) {
            return Optional.of(new Problem(
                    MappingError.PLACEHOLDER,
                    "%s is \"%s\": what stands behind a placeholder is not known while compiling; say the value with %s=…"
                            .formatted(source, value, SettingOption.of(key)),
                    Origin.UNKNOWN));
        }
        return Optional.empty();
    }
}
