package dev.segue.entity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Files of this module by which Hibernate and the validator find, beside annotations and mapping files, what decides the schema.
 *
 * @param services by path, where Hibernate finds classes that it runs while it builds the mapping
 * @param constraints by path, {@code META-INF/validation.xml} and the files that it names
 * @param problems why one of these cannot be read
 */
record ResourceFiles(
        SortedMap<String, String> services, SortedMap<String, String> constraints, List<Problem> problems) {

    /** Of services. */
    static final String FOLDER = "META-INF/services/";

    private static final String VALIDATION = "META-INF/validation.xml";
    static final List<String> SERVICES = List.of(
            "META-INF/services/org.hibernate.boot.model.TypeContributor",
            "META-INF/services/org.hibernate.boot.registry.selector.StrategyRegistrationProvider",
            "META-INF/services/org.hibernate.boot.spi.AdditionalMappingContributor",
            "META-INF/services/org.hibernate.boot.spi.MetadataBuilderInitializer",
            "META-INF/services/org.hibernate.boot.spi.MetadataSourcesContributor",
            "META-INF/services/org.hibernate.service.spi.ServiceContributor");

    static ResourceFiles read(SettingFiles files, boolean validator) {
        SortedMap<String, String> services = new TreeMap<>();
        SortedMap<String, String> constraints = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : SERVICES) {
            add(files, path, services, problems);
        }
        if (validator && add(files, VALIDATION, constraints, problems)) {
            for (String path : named(constraints.get(VALIDATION))) {
                add(files, path, constraints, problems);
            }
        }
        return new ResourceFiles(services, constraints, problems);
    }

    /** No lambda: this runs in each compile. */
    private static boolean add(SettingFiles files, String path, Map<String, String> texts, List<Problem> problems) {
        try {
            Optional<String> text = files.textAnywhere(path, true);
            if (text.isPresent()) {
                texts.put(path, text.get().replace("\r\n", "\n"));
            }
            return text.isPresent();
        } catch (IOException e) {
            problems.add(SettingFiles.unreadable(path, String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static List<String> named(@Nullable String validation) {
        try {
            return XmlText.elements(XmlText.parsed(String.valueOf(validation)), "constraint-mapping").stream()
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .toList();
        } catch (IOException | SAXException e) {
            return List.of(); // the validator will not start, and say so
        }
    }

    /** The classes that the services name. */
    Set<String> classNames() {
        return classNames(services.values());
    }

    /** The classes that such files name, in their order. */
    static Set<String> classNames(Collection<String> services) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : services) {
            for (String line : text.split("\n", -1)) {
                String name = line.replaceFirst("#.*", "").strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
