package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;

/** All settings that can be found while compiling, the more particular ones first. */
final class SettingSources {

    private static final String OPTION = "segue.set.";
    private static final String HIBERNATE_FILE = "hibernate.properties";

    private final ProcessingEnvironment env;
    private final SettingFiles files;
    private final PersistenceUnits units;

    SettingSources(ProcessingEnvironment env) {
        this.env = env;
        this.files = new SettingFiles(env);
        this.units = new PersistenceUnits(files, option("segue.persistenceUnit"));
    }

    List<Setting> all() {
        List<Setting> all = new ArrayList<>(options());
        all.addAll(units.settings());
        all.addAll(new SpringSettings(files, option("segue.profiles")).all());
        files.properties(HIBERNATE_FILE)
                .forEach(document -> document.forEach(
                        (key, value) -> all.add(new Setting(key, value, key + " in " + HIBERNATE_FILE))));
        all.addAll(SpringBootDefaults.of(env));
        return all;
    }

    /** Files that cannot be read, and choices that are open; known after {@link #all()}. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(files.problems());
        problems.addAll(units.problems());
        return problems.stream().distinct().toList();
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(env.getOptions().get(name)).filter(value -> !value.isBlank());
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
}
