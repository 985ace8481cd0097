package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The settings and files of a persistence unit in {@code META-INF/persistence.xml} (Jakarta Persistence 3.2, section 8.2.1). */
final class PersistenceUnits {

    private static final String FILE = "META-INF/persistence.xml";

    private final SettingFiles files;
    private final Optional<String> chosen;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Of a compile's files.
     *
     * @param chosen {@code -Asegue.persistenceUnit}; empty where there is but one
     */
    PersistenceUnits(SettingFiles files, Optional<String> chosen) {
        this.files = files;
        this.chosen = chosen;
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
            XmlText.elements(unit, "property")
                    .forEach(property -> settings.add(new Setting(
                            property.getAttribute("name"),
                            property.getAttribute("value"),
                            "%s of unit %s in %s".formatted(property.getAttribute("name"), name, FILE))));
            XmlText.elements(unit, "validation-mode")
                    .forEach(mode -> settings.add(new Setting(
                            "jakarta.persistence.validation.mode",
                            mode.getTextContent(),
                            "validation-mode of unit %s in %s".formatted(name, FILE))));
        });
        return settings;
    }

    /** The files with mappings that the unit names. */
    List<String> mappingFiles() {
        List<Element> units = units();
        return units.isEmpty()
                ? List.of()
                : unit(units).stream()
                        .flatMap(unit -> XmlText.elements(unit, "mapping-file").stream())
                        .map(file -> file.getTextContent().strip())
                        .toList();
    }

    private Optional<Element> unit(List<Element> units) {
        List<Element> fitting = units.stream()
                .filter(unit -> chosen.isEmpty() || unit.getAttribute("name").equals(chosen.get()))
                .toList();
        if (fitting.size() == 1) {
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
        try {
            Optional<String> text = files.text(FILE);
            return text.isEmpty() ? List.of() : XmlText.elements(XmlText.parsed(text.get()), "persistence-unit");
        } catch (IOException | SAXException e) {
            files.damaged(FILE, String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
