package dev.segue.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.FileObject;

/**
 * Files that jars and folders of libraries have, but for class files. A compile shows none in META-INF of a jar, but where the jar
 * lies of which it uses a class.
 */
final class LibraryFiles {

    private final Set<String> roots = new TreeSet<>();

    /** Adds the jar or folder of a class; nothing where it lies in memory. */
    void addLibraryOf(String path, FileObject classFile) {
        String uri = classFile.toUri().toString();
        String start = uri.startsWith("jar:file:") ? "jar:" : "";
        if (uri.startsWith(start + "file:") && uri.endsWith("/" + path)) {
            roots.add(uri.substring(start.length(), uri.length() - path.length()));
        }
    }

    /** The text of each file of these paths; in an order that does not follow the class path, which is another one where modules are folders. */
    List<String> texts(Collection<String> paths) {
        List<String> texts = new ArrayList<>();
        for (String root : roots) {
            try {
                read(root, paths, texts);
            } catch (IOException e) {
                throw new UncheckedIOException("looking for %s in %s".formatted(paths, root), e);
            }
        }
        return texts;
    }

    private static void read(String root, Collection<String> paths, List<String> texts) throws IOException {
        if (root.endsWith("!/")) {
            readJar(Path.of(URI.create(root.substring(0, root.length() - 2))), paths, texts);
            return;
        }
        for (String path : paths) {
            Path file = Path.of(URI.create(root)).resolve(path);
            if (Files.isRegularFile(file)) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }

    private static void readJar(Path jar, Collection<String> paths, List<String> texts) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (String path : paths) {
                ZipEntry entry = file.getEntry(path);
                if (entry != null) {
                    try (InputStream in = file.getInputStream(entry)) {
                        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
