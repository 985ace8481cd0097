package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** All settings and mapping files that can be found while compiling, the more particular ones first. */
final class SettingSources {

    private static final String ENTITIES = "segue.entities";
    private static final String HIBERNATE_FILE = "hibernate.properties";
    private static final String CONFIGURATION = "hibernate.cfg.xml";
    /** Name files or classes that may decide, and that nobody reads here. */
    private static final Set<String> NOT_APPLIED = Set.of(
            "hibernate.cfg_xml_file",
            "hibernate.strategy_registration_provider",
            "hibernate.identifier_generator_strategy_provider");

    private final Map<String, String> options;
    private final SortedMap<String, String> said;
    private final SettingFiles files;
    private final List<Setting> springBoot;
    private final PersistenceUnits units;
    private final SpringSettings spring;
    private List<Setting> found = List.of();

    SettingSources(Surroundings surroundings) {
        this.options = surroundings.options();
        this.said = SettingOption.all(options);
        this.files = new SettingFiles(surroundings);
        this.springBoot = SpringBootDefaults.of(surroundings);
        this.units = new PersistenceUnits(files, option("segue.persistenceUnit"), !springBoot.isEmpty());
        this.spring = new SpringSettings(files, said, option("segue.profiles"));
    }

    /**
     * A unit that somebody asks for goes before all files. That of Spring Boot goes behind what Spring Boot itself hands to
     * Hibernate, and this overrides the properties of the unit.
     */
    List<Setting> all() {
        List<Setting> all = new ArrayList<>(options());
        boolean unitLast =
                !springBoot.isEmpty() && option("segue.persistenceUnit").isEmpty();
        List<Setting> ofUnit = units.settings();
        all.addAll(unitLast ? List.of() : ofUnit);
        all.addAll(spring.all());
        all.addAll(springBoot);
        all.addAll(unitLast ? ofUnit : List.of());
        for (Map.Entry<String, String> entry : files.properties(HIBERNATE_FILE).entrySet()) {
            all.add(new Setting(entry.getKey(), entry.getValue(), entry.getKey() + " in " + HIBERNATE_FILE));
        }
        found = all;
        return all;
    }

    /** Files that cannot be read, and choices that are open; known after {@link #all()}. */
    List<Problem> problems() {
        Set<Problem> problems = new LinkedHashSet<>(files.problems());
        problems.addAll(units.problems());
        return List.copyOf(problems);
    }

    /** Whether it means something beside the settings of Hibernate that decide. */
    static boolean knows(String key) {
        return key.equals(SpringImports.IMPORT)
                || key.equals(SpringSettings.MAPPING_FILES)
                || key.equals(CONFIGURATION)
                || NOT_APPLIED.contains(key);
    }

    /** What is not read; known after {@link #all()}. */
    List<Problem> remarks() {
        List<Problem> remarks = new ArrayList<>(spring.remarks());
        remarks.addAll(option(ENTITIES).isPresent() ? List.of() : units.remarks());
        if (files.isThere(CONFIGURATION) && !said.containsKey(CONFIGURATION)) {
            remarks.add(notRead(CONFIGURATION + " is among the resources, and", CONFIGURATION));
        }
        for (Setting setting : found) {
            if (NOT_APPLIED.contains(setting.key()) && !said.containsKey(setting.key())) {
                remarks.add(notRead("%s is \"%s\", which".formatted(setting.source(), setting.value()), setting.key()));
            }
        }
        return remarks;
    }

    private static Problem notRead(String what, String key) {
        return new Problem(
                MappingError.NOT_READ,
                "%s is not read while compiling: what it sets for Hibernate is to be said with -Asegue.set.<setting>=…; %s=known ends this message"
                        .formatted(what, SettingOption.of(key)),
                Origin.UNKNOWN);
    }

    /** Files of services and constraints. */
    ResourceFiles resources(boolean validator) {
        return ResourceFiles.read(files, validator);
    }

    /** What the unit that holds says of its classes. */
    UnitClasses unitClasses() {
        return new UnitClasses(
                units.classes(), units.excludesOthers(), option(ENTITIES).orElse(""));
    }

    /** Spring Boot's own unit has the files that Spring names, or {@code orm.xml} where no {@code persistence.xml} is beside it. */
    MappingFiles mappingFiles() {
        boolean ofSpringBoot =
                !springBoot.isEmpty() && option("segue.persistenceUnit").isEmpty();
        if (!ofSpringBoot) {
            List<String> named = new ArrayList<>(units.mappingFiles());
            named.addAll(springBoot.isEmpty() ? spring.mappingResources() : List.of());
            return MappingFiles.read(files, named, true, spring.mappingProblems());
        }
        if (!units.isEmpty()) {
            return MappingFiles.read(files, units.mappingFiles(), false, List.of());
        }
        List<String> named = spring.mappingResources();
        boolean usual = named.isEmpty() && !files.isThere(PersistenceUnits.FILE);
        return MappingFiles.read(files, named, usual, spring.mappingProblems());
    }

    private Optional<String> option(String name) {
        String value = options.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    private List<Setting> options() {
        List<Setting> given = new ArrayList<>();
        for (Map.Entry<String, String> one : said.entrySet()) {
            if (one.getValue() != null) {
                given.add(new Setting(one.getKey(), one.getValue(), SettingOption.of(one.getKey())));
            }
        }
        return given;
    }
}
