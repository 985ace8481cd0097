package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The files that map classes without annotations: {@code META-INF/orm.xml}, and those that the persistence unit names (Jakarta
 * Persistence 3.2, section 8.2.1.6.2), or Spring ({@code spring.jpa.mapping-resources}).
 *
 * @param files those that are there, in the order in which they are named
 * @param kinds what each class is that they map, by the name they give it, completed with their package
 * @param problems why a file cannot be used
 */
record MappingFiles(List<MappingFile> files, Map<String, MappedKind> kinds, List<Problem> problems) {

    private static final String USUAL = "META-INF/orm.xml";
    private static final String ROOT = "entity-mappings";

    static final MappingFiles NONE = new MappingFiles(List.of(), Map.of(), List.of());

    MappingFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Reads them among the resources; those that are named may be on the class path too.
     *
     * @param named by the persistence unit, or by Spring
     * @param usual whether {@code META-INF/orm.xml} counts where nobody names it
     * @param known why it cannot be told which are named
     */
    static MappingFiles read(SettingFiles resources, List<String> named, boolean usual, List<Problem> known) {
        List<MappingFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(known);
        if (usual && !named.contains(USUAL)) {
            add(resources, USUAL, false, files, problems);
        }
        for (String name : named) {
            add(resources, name, true, files, problems);
        }
        return files.isEmpty() && problems.isEmpty() ? NONE : of(files, problems); // no XML parser for nothing
    }

    private static void add(
            SettingFiles resources, String name, boolean named, List<MappingFile> files, List<Problem> problems) {
        try {
            Optional<String> text = resources.textAnywhere(name, named);
            if (text.isPresent()) {
                files.add(new MappingFile(name, text.get()));
            } else if (named) {
                problems.add(
                        problem(
                                name,
                                "it is neither among the resources nor on the class path, where a compile sees no such file inside a jar: copy it to the resources of this module"));
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(problem(name, String.valueOf(e.getMessage())));
        }
    }

    /** Reads what files map. */
    static MappingFiles of(List<MappingFile> files, List<Problem> known) {
        Map<String, MappedKind> kinds = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(known);
        for (MappingFile file : files) {
            try {
                kinds.putAll(kinds(file));
            } catch (IOException | SAXException | IllegalArgumentException e) {
                problems.add(problem(file.name(), String.valueOf(e.getMessage())));
            }
        }
        return new MappingFiles(files, kinds, problems);
    }

    private static Map<String, MappedKind> kinds(MappingFile file) throws IOException, SAXException {
        Element root = XmlText.parsed(file.text());
        if (!ROOT.equals(root.getLocalName())) {
            throw new IllegalArgumentException(
                    "it begins with <%s>, and Segue knows only files with <%s>".formatted(root.getLocalName(), ROOT));
        }
        String home = XmlText.elements(root, "package").stream()
                .findFirst()
                .map(element -> element.getTextContent().strip() + ".")
                .orElse("");
        Map<String, MappedKind> kinds = new LinkedHashMap<>();
        for (MappedKind kind : MappedKind.values()) {
            for (Element element : XmlText.elements(root, kind.element())) {
                String name = element.getAttribute("class").strip();
                if (!name.isEmpty() && root.isSameNode(element.getParentNode())) {
                    kinds.put(name.contains(".") ? name : home + name, kind);
                }
            }
        }
        return kinds;
    }

    private static Problem problem(String name, String why) {
        return new Problem(
                MappingError.MAPPING_FILE,
                "the mapping file %s cannot be used: %s; correct it, since it decides the schema".formatted(name, why),
                Origin.UNKNOWN);
    }
}
