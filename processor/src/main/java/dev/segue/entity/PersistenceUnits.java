package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The settings and files of a persistence unit in {@code META-INF/persistence.xml} (Jakarta Persistence 3.2, section 8.2.1). */
final class PersistenceUnits {

    static final String FILE = "META-INF/persistence.xml";

    /** The unit that Spring Boot makes, unless there is one of that name. */
    private static final String OF_SPRING_BOOT = "default";

    private final SettingFiles files;
    private final Optional<String> chosen;
    private final boolean springBoot;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable List<Element> units;

    /**
     * Of a compile's files.
     *
     * @param chosen {@code -Asegue.persistenceUnit}; empty where there is but one
     * @param springBoot whether Spring Boot makes the EntityManagerFactory: its own unit goes without {@code persistence.xml}
     */
    PersistenceUnits(SettingFiles files, Optional<String> chosen, boolean springBoot) {
        this.files = files;
        this.chosen = chosen;
        this.springBoot = springBoot;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        List<Element> units = units();
        if (units.isEmpty()) {
            return List.of(); // what follows costs a cold JVM its lambdas
        }
        unit(units).ifPresent(unit -> {
            String name = unit.getAttribute("name");
            // of the two ways to say it, the element wins
            XmlText.elements(unit, "validation-mode")
                    .forEach(mode -> settings.add(new Setting(
                            "jakarta.persistence.validation.mode",
                            mode.getTextContent(),
                            "validation-mode of unit %s in %s".formatted(name, FILE))));
            XmlText.elements(unit, "property")
                    .forEach(property -> settings.add(new Setting(
                            property.getAttribute("name"),
                            property.getAttribute("value"),
                            "%s of unit %s in %s".formatted(property.getAttribute("name"), name, FILE))));
        });
        return settings;
    }

    /** The files with mappings that the unit names. */
    List<String> mappingFiles() {
        return texts("mapping-file");
    }

    /** The classes that the unit names. */
    List<String> classes() {
        return texts("class");
    }

    /** Whether classes that the unit does not name are none of it. An element without text says so too. */
    boolean excludesOthers() {
        List<String> said = texts("exclude-unlisted-classes");
        return !said.isEmpty() && !said.get(0).equals("false") && !said.get(0).equals("0");
    }

    /** Jars with further entities, which a compile does not look into. */
    List<Problem> remarks() {
        List<Problem> remarks = new ArrayList<>();
        for (String jar : texts("jar-file")) {
            remarks.add(new Problem(
                    MappingError.NOT_READ,
                    "%s names the jar %s, which is not read while compiling: name its entities with -Asegue.entities=…, which ends this message"
                            .formatted(FILE, jar),
                    Origin.UNKNOWN));
        }
        return remarks;
    }

    private List<String> texts(String element) {
        List<Element> units = units();
        return units.isEmpty()
                ? List.of()
                : unit(units).stream()
                        .flatMap(unit -> XmlText.elements(unit, element).stream())
                        .map(found -> found.getTextContent().strip())
                        .toList();
    }

    /** Whether a unit holds: where Spring Boot makes its own one, that has no mapping files but those that Spring names. */
    boolean isEmpty() {
        List<Element> units = units();
        return units.isEmpty() || unit(units).isEmpty();
    }

    private Optional<Element> unit(List<Element> units) {
        boolean ofSpringBoot = springBoot && chosen.isEmpty();
        List<Element> fitting = units.stream()
                .filter(unit -> ofSpringBoot
                        ? unit.getAttribute("name").equals(OF_SPRING_BOOT)
                        : chosen.isEmpty() || unit.getAttribute("name").equals(chosen.get()))
                .toList();
        if (fitting.size() == 1 || ofSpringBoot) {
            return fitting.stream().findFirst();
        }
        problems.add(new Problem(
                MappingError.PERSISTENCE_UNIT,
                "%s has the units %s%s: say whose entities these are with -Asegue.persistenceUnit=…"
                        .formatted(
                                FILE,
                                units.stream()
                                        .map(unit -> unit.getAttribute("name"))
                                        .toList(),
                                chosen.map(name -> ", and none is \"" + name + "\"")
                                        .orElse("")),
                Origin.UNKNOWN));
        return Optional.empty();
    }

    private List<Element> units() {
        List<Element> known = units;
        if (known == null) {
            known = read();
            units = known;
        }
        return known;
    }

    private List<Element> read() {
        try {
            Optional<String> text = files.text(FILE);
            return text.isEmpty() ? List.of() : XmlText.elements(XmlText.parsed(text.get()), "persistence-unit");
        } catch (IOException | SAXException e) {
            files.damaged(FILE, String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
