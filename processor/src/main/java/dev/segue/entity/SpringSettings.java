package dev.segue.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What Spring Boot would take from {@code application.properties}, {@code .yaml} and those of profiles, in its order: files of
 * profiles win over others, the last profile over the first, properties over YAML, later documents over earlier ones.
 */
final class SpringSettings {

    private static final String HANDED_ON = "spring.jpa.properties.";
    static final String MAPPING_FILES = "spring.jpa.mapping-resources";

    /** Those that Spring Boot reads in any spelling. */
    private static final Map<String, String> SPELLED = Map.of(
            "spring.jpa.hibernate.naming.physicalstrategy", "spring.jpa.hibernate.naming.physical-strategy",
            "spring.jpa.hibernate.naming.implicitstrategy", "spring.jpa.hibernate.naming.implicit-strategy",
            "spring.jpa.databaseplatform", "spring.jpa.database-platform",
            "spring.jpa.mappingresources", MAPPING_FILES);

    private record Found(String value, String source) {}

    private final SettingFiles files;
    private final SpringProfiles profiles;
    private final SpringImports imports;
    private final Map<String, Found> properties = new LinkedHashMap<>();
    private final Optional<List<String>> mappingFilesSaid;
    private List<Found> mappingFiles = List.of();
    private boolean loaded;

    /**
     * Of a compile's files.
     *
     * @param options the settings that options say
     * @param chosenProfiles {@code -Asegue.profiles}; empty for what {@code spring.profiles.active} says
     */
    SpringSettings(SettingFiles files, Map<String, String> options, Optional<String> chosenProfiles) {
        this.files = files;
        this.profiles = new SpringProfiles(files, chosenProfiles);
        this.imports = new SpringImports(files, options);
        String said = options.get(MAPPING_FILES);
        this.mappingFilesSaid = said == null ? Optional.empty() : Optional.of(SpringFiles.split(said, ","));
    }

    /** In Spring Boot's own order: its naming keys win over properties handed through, and these over its platform key. */
    List<Setting> all() {
        load();
        if (properties.isEmpty()) {
            return List.of();
        }
        List<Setting> found = new ArrayList<>();
        addStrategy(found, "spring.jpa.hibernate.naming.physical-strategy", "hibernate.physical_naming_strategy");
        addStrategy(found, "spring.jpa.hibernate.naming.implicit-strategy", "hibernate.implicit_naming_strategy");
        properties.keySet().stream()
                .filter(key -> key.startsWith(HANDED_ON))
                .sorted()
                .forEach(key -> add(found, key, key.substring(HANDED_ON.length())));
        add(found, "spring.jpa.database-platform", "hibernate.dialect");
        return found;
    }

    /** What {@code spring.jpa.mapping-resources} names, as far as it is known. */
    List<String> mappingResources() {
        load();
        if (mappingFilesSaid.isPresent()) {
            return mappingFilesSaid.get();
        }
        List<String> names = new ArrayList<>();
        for (Found file : mappingFiles) {
            String name = resolved(file.value, 0);
            if (!Setting.hasPlaceholder(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Names of mapping files that are not known. */
    List<Problem> mappingProblems() {
        load();
        List<Problem> problems = new ArrayList<>();
        for (Found file : mappingFilesSaid.isPresent() ? List.<Found>of() : mappingFiles) {
            new Setting(MAPPING_FILES, resolved(file.value, 0), file.source)
                    .problem()
                    .ifPresent(problems::add);
        }
        return problems;
    }

    List<Problem> remarks() {
        return imports.remarks();
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        List<String> active = profiles.all();
        file("application", active);
        for (String profile : active) {
            file("application-" + profile, active);
        }
    }

    private void file(String name, List<String> active) {
        for (String file : SpringFiles.of(name)) {
            documents(file, active, 0);
        }
    }

    /** What a document imports stands right behind it. */
    private void documents(String file, List<String> active, int depth) {
        for (SortedMap<String, String> document : files.documents(file)) {
            if (profiles.allow(document, file, active)) {
                document(document, file);
                for (String imported : imports.files(document, file, active, depth)) {
                    documents(imported, active, depth + 1);
                }
            }
        }
    }

    private void document(SortedMap<String, String> document, String file) {
        document.forEach((key, value) -> {
            String list = key.replaceFirst("\\[\\d+]$", "");
            if (spelled(list).equals(MAPPING_FILES)) {
                mappingFiles = SpringFiles.list(document, list).stream()
                        .map(name -> new Found(name, list + " in " + file))
                        .toList();
            } else {
                properties.put(spelled(key), new Found(value, key + " in " + file));
            }
        });
    }

    /** Brackets keep a part of a key as it is: {@code spring.jpa.properties[hibernate.dialect]}. */
    private static String spelled(String key) {
        String plain = key.indexOf('[') < 0 ? key : key.replaceAll("\\.?\\[([^\\]\\d][^\\]]*)\\]", ".$1");
        return SPELLED.getOrDefault(plain.replaceAll("[-_]", "").toLowerCase(Locale.ROOT), plain);
    }

    /** An empty name is none for Spring Boot. */
    private void addStrategy(List<Setting> found, String springKey, String hibernateKey) {
        Found property = properties.get(springKey);
        if (property != null && !property.value.isBlank()) {
            add(found, springKey, hibernateKey);
        }
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
