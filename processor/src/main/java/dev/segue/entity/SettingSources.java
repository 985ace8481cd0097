package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;

/** All settings that can be found while compiling, the more particular ones first. */
final class SettingSources {

    private static final String OPTION = "segue.set.";
    private static final String SPRING_PROPERTIES = "spring.jpa.properties.";
    private static final String SPRING_FILE = "application.properties";
    private static final String HIBERNATE_FILE = "hibernate.properties";

    private final ProcessingEnvironment env;
    private final List<Problem> problems = new ArrayList<>();

    SettingSources(ProcessingEnvironment env) {
        this.env = env;
    }

    List<Setting> all() {
        List<Setting> all = new ArrayList<>(options());
        all.addAll(ofSpring(properties(SPRING_FILE)));
        properties(HIBERNATE_FILE)
                .forEach((key, value) -> all.add(new Setting(key, value, key + " in " + HIBERNATE_FILE)));
        all.addAll(SpringBootDefaults.of(env));
        return all;
    }

    /** Files that cannot be read, known after {@link #all()}. */
    List<Problem> problems() {
        return problems;
    }

    private List<Setting> options() {
        List<Setting> found = new ArrayList<>();
        new TreeMap<>(env.getOptions()).forEach((option, value) -> {
            if (option.startsWith(OPTION) && value != null) {
                found.add(new Setting(option.substring(OPTION.length()), value, "-A" + option));
            }
        });
        return found;
    }

    /** In Spring Boot's own order: its naming keys win over properties handed through, and these over its platform key. */
    private static List<Setting> ofSpring(SortedMap<String, String> properties) {
        List<Setting> found = new ArrayList<>();
        spring(
                found,
                properties,
                "spring.jpa.hibernate.naming.physical-strategy",
                "hibernate.physical_naming_strategy");
        spring(
                found,
                properties,
                "spring.jpa.hibernate.naming.implicit-strategy",
                "hibernate.implicit_naming_strategy");
        properties.tailMap(SPRING_PROPERTIES).keySet().stream()
                .filter(key -> key.startsWith(SPRING_PROPERTIES))
                .forEach(key -> spring(found, properties, key, key.substring(SPRING_PROPERTIES.length())));
        spring(found, properties, "spring.jpa.database-platform", "hibernate.dialect");
        return found;
    }

    private static void spring(
            List<Setting> found, SortedMap<String, String> properties, String springKey, String hibernateKey) {
        String value = properties.get(springKey);
        if (value != null) {
            found.add(new Setting(hibernateKey, value, springKey + " in " + SPRING_FILE));
        }
    }

    private SortedMap<String, String> properties(String file) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(CompileResources.text(env.getFiler(), file).orElse("")));
        } catch (IOException | IllegalArgumentException e) { // the latter where an escape is broken
            problems.add(new Problem(
                    MappingError.SETTINGS_FILE,
                    "%s in the class output cannot be read: %s; correct it, since its settings may decide the schema"
                            .formatted(file, e.getMessage()),
                    Origin.UNKNOWN));
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        return sorted;
    }
}
