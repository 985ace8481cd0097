package dev.segue.entity;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What mapping files say that can be the name of a class: converters, types and generators may be named nowhere else. */
final class NamesInMappings {

    private final Set<String> names = new LinkedHashSet<>();
    private final String home;

    private NamesInMappings(String home) {
        this.home = home;
    }

    /** Names as the files have them, completed with their package. */
    static Set<String> of(Collection<MappingFile> files) {
        Set<String> all = new LinkedHashSet<>();
        for (MappingFile file : files) {
            all.addAll(of(file));
        }
        return all;
    }

    private static Set<String> of(MappingFile file) {
        try {
            Element root = XmlText.parsed(file.text());
            NamesInMappings mentions = new NamesInMappings(XmlText.elements(root, "package").stream()
                    .findFirst()
                    .map(element -> element.getTextContent().strip() + ".")
                    .orElse(""));
            mentions.read(root);
            return mentions.names;
        } catch (IOException | SAXException e) {
            return Set.of(); // a problem of the file, which MappingFiles says
        }
    }

    private void read(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .forEach(i -> add(attributes.item(i).getNodeValue()));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                read(nested);
            } else {
                add(String.valueOf(child.getNodeValue()));
            }
        }
    }

    private void add(String text) {
        String name = text.strip();
        if (SourceVersion.isName(name)) {
            names.add(name.contains(".") ? name : home + name);
        }
    }
}
