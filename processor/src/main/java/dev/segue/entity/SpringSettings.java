package dev.segue.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What Spring Boot would take from {@code application.properties}, {@code .yaml} and those of profiles, in its order: files of
 * profiles win over others, the last profile over the first, properties over YAML, later documents over earlier ones.
 */
final class SpringSettings {

    private static final String HANDED_ON = "spring.jpa.properties.";
    private static final String ACTIVE = "spring.profiles.active";
    private static final String ON_PROFILE = "spring.config.activate.on-profile";

    /** Those that Spring Boot reads in any spelling. */
    private static final Map<String, String> SPELLED = Map.of(
            "spring.jpa.hibernate.naming.physicalstrategy", "spring.jpa.hibernate.naming.physical-strategy",
            "spring.jpa.hibernate.naming.implicitstrategy", "spring.jpa.hibernate.naming.implicit-strategy",
            "spring.jpa.databaseplatform", "spring.jpa.database-platform");

    private record Found(String value, String source) {}

    private final SettingFiles files;
    private final Optional<String> chosenProfiles;
    private final Map<String, Found> properties = new LinkedHashMap<>();

    /**
     * Of a compile's files.
     *
     * @param chosenProfiles {@code -Asegue.profiles}; empty for what {@code spring.profiles.active} says
     */
    SpringSettings(SettingFiles files, Optional<String> chosenProfiles) {
        this.files = files;
        this.chosenProfiles = chosenProfiles;
    }

    /** In Spring Boot's own order: its naming keys win over properties handed through, and these over its platform key. */
    List<Setting> all() {
        List<String> profiles = profiles();
        file("application", profiles);
        profiles.forEach(profile -> file("application-" + profile, profiles));
        List<Setting> found = new ArrayList<>();
        add(found, "spring.jpa.hibernate.naming.physical-strategy", "hibernate.physical_naming_strategy");
        add(found, "spring.jpa.hibernate.naming.implicit-strategy", "hibernate.implicit_naming_strategy");
        properties.keySet().stream()
                .filter(key -> key.startsWith(HANDED_ON))
                .sorted()
                .forEach(key -> add(found, key, key.substring(HANDED_ON.length())));
        add(found, "spring.jpa.database-platform", "hibernate.dialect");
        return found;
    }

    private List<String> profiles() {
        String named = chosenProfiles.orElseGet(() -> Stream.of(
                        files.yaml("application.yml"),
                        files.yaml("application.yaml"),
                        files.properties("application.properties"))
                .flatMap(List::stream)
                .filter(document -> document.containsKey(ACTIVE) && !document.containsKey(ON_PROFILE))
                .map(document -> document.get(ACTIVE))
                .reduce("", (before, later) -> later));
        return Stream.of(named.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void file(String name, List<String> profiles) {
        for (String suffix : List.of(".yml", ".yaml", ".properties")) {
            List<SortedMap<String, String>> documents =
                    suffix.equals(".properties") ? files.properties(name + suffix) : files.yaml(name + suffix);
            documents.stream()
                    .filter(document -> isActive(document, profiles))
                    .forEach(document -> document.forEach((key, value) ->
                            properties.put(spelled(key), new Found(value, key + " in " + name + suffix))));
        }
    }

    private static String spelled(String key) {
        return SPELLED.getOrDefault(key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT), key);
    }

    /** Lists of profiles and those joined by {@code |} are understood; other expressions are never active here. */
    private static boolean isActive(SortedMap<String, String> document, List<String> profiles) {
        String condition = document.getOrDefault(ON_PROFILE, "");
        return condition.isEmpty()
                || Stream.of(condition.split("[,|]", -1)).map(String::strip).anyMatch(profiles::contains);
    }

    private void add(List<Setting> found, String springKey, String hibernateKey) {
        Found property = properties.get(springKey);
        if (property != null) {
            found.add(new Setting(hibernateKey, resolved(property.value, 0), property.source));
        }
    }

    /** Puts in what the same files say of a placeholder; what they do not say stays as it is, and is an error later. */
    private String resolved(String value, int depth) {
        int start = value.indexOf("${");
        int end = start < 0 ? -1 : value.indexOf('}', start);
        Found named = end < 0 ? null : properties.get(value.substring(start + 2, end));
        return named == null || depth > 9
                ? value
                : resolved(value.substring(0, start) + named.value + value.substring(end + 1), depth + 1);
    }
}
