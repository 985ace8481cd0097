package dev.segue.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 */
record ResourceFiles(SortedMap<String, String> services, SortedMap<String, String> constraints) {

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
        try {
            for (String path : SERVICES) {
                add(files, path, services);
            }
            if (validator && add(files, VALIDATION, constraints)) {
                for (String path : named(constraints.get(VALIDATION))) {
                    add(files, path, constraints);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading what is in META-INF: " + e.getMessage(), e);
        }
        return new ResourceFiles(services, constraints);
    }

    /** No lambda: this runs in each compile. */
    private static boolean add(SettingFiles files, String path, Map<String, String> texts) throws IOException {
        Optional<String> text = files.textAnywhere(path, true);
        if (text.isPresent()) {
            texts.put(path, text.get().replace("\r\n", "\n"));
        }
        return text.isPresent();
    }

    private static List<String> named(@Nullable String validation) throws IOException {
        try {
            return XmlText.elements(XmlText.parsed(String.valueOf(validation)), "constraint-mapping").stream()
                    .map(Element::getTextContent)
                    .map(String::strip)
                    .toList();
        } catch (SAXException e) {
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
