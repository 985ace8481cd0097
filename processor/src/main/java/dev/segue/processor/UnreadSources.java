package dev.segue.processor;

import dev.segue.entity.EntityModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Tells an entity that was deleted from one that this compile does not read: that one's source still lies in a folder from which
 * it reads others.
 */
final class UnreadSources {

    private final Elements elements;
    private final Sources sources;

    UnreadSources(Elements elements, Sources sources) {
        this.elements = elements;
        this.sources = sources;
    }

    /** Whether javac knows no such type. */
    boolean isMissing(String binaryName) {
        return elements.getTypeElement(binaryName.replace('$', '.')) == null;
    }

    /** Whether one of these types, which javac does not know, has a source beside those of the model. */
    boolean haveOneOf(List<String> missing, EntityModel model) {
        if (missing.isEmpty()) {
            return false;
        }
        Set<Path> folders = new HashSet<>();
        for (String name : model.entities()) {
            TypeElement type = elements.getTypeElement(name.replace('$', '.'));
            if (type != null) {
                sources.folder(type, file(name)).ifPresent(folders::add);
            }
        }
        return missing.stream()
                .map(UnreadSources::file)
                .anyMatch(file -> folders.stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(file))));
    }

    /** Where the outermost class of that name is declared, in a folder of sources. */
    private static String file(String binaryName) {
        int dollar = binaryName.indexOf('$');
        String outermost = dollar < 0 ? binaryName : binaryName.substring(0, dollar);
        return outermost.replace('.', '/') + ".java";
    }
}
