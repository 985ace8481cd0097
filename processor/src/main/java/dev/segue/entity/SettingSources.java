package dev.segue.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        for (Map<String, String> document : files.properties(HIBERNATE_FILE)) {
            for (Map.Entry<String, String> entry : document.entrySet()) {
                all.add(new Setting(entry.getKey(), entry.getValue(), entry.getKey() + " in " + HIBERNATE_FILE));
            }
        }
        all.addAll(SpringBootDefaults.of(env));
        return all;
    }

    /** Files that cannot be read, and choices that are open; known after {@link #all()}. */
    List<Problem> problems() {
        Set<Problem> problems = new LinkedHashSet<>(files.problems());
        problems.addAll(units.problems());
        return List.copyOf(problems);
    }

    private Optional<String> option(String name) {
        String value = env.getOptions().get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    private List<Setting> options() {
        List<Setting> found = new ArrayList<>();
        for (Map.Entry<String, String> option : new TreeMap<>(env.getOptions()).entrySet()) {
            String name = option.getKey();
            if (name.startsWith(OPTION) && option.getValue() != null) {
                found.add(new Setting(name.substring(OPTION.length()), option.getValue(), "-A" + name));
            }
        }
        return found;
    }
}
