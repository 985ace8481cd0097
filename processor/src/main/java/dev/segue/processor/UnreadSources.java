package dev.segue.processor;

import dev.segue.entity.EntityModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        for (String name : model.reachableNames()) {
            TypeElement type = elements.getTypeElement(name.replace('$', '.'));
            if (type != null) {
                sources.folder(type, file(name)).ifPresent(folders::add);
            }
        }
        return missing.stream().anyMatch(name -> folders.stream().anyMatch(folder -> isIn(folder, name)));
    }

    /** In the file of its name, or in another one of its package. */
    private static boolean isIn(Path folder, String name) {
        Path file = folder.resolve(file(name));
        Path home = file.getParent();
        if (Files.isRegularFile(file) || home == null || !Files.isDirectory(home)) {
            return Files.isRegularFile(file);
        }
        Pattern declared = Pattern.compile("\\b(class|record)\\s+"
                + Pattern.quote(file.getFileName().toString().replace(".java", "")) + "\\b");
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(other -> other.toString().endsWith(".java")).anyMatch(other -> says(other, declared));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for the source of " + name, e);
        }
    }

    private static boolean says(Path file, Pattern declared) {
        try {
            // of whatever encoding: the words are ASCII, or the file has the class's name
            return declared.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /** Where the outermost class of that name is declared, in a folder of sources. */
    private static String file(String binaryName) {
        int dollar = binaryName.indexOf('$');
        String outermost = dollar < 0 ? binaryName : binaryName.substring(0, dollar);
        return outermost.replace('.', '/') + ".java";
    }
}
