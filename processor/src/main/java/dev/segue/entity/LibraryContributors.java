package dev.segue.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.FileObject;

/**
 * The classes that jars and folders of libraries announce to Hibernate: they run where an entity uses a type of that library. A
 * compile shows no file in META-INF of a jar, but where the jar lies.
 */
final class LibraryContributors {

    private final Set<String> roots = new TreeSet<>();

    /** Adds the jar or folder of a class; nothing where it lies in memory. */
    void addLibraryOf(String path, FileObject classFile) {
        String uri = classFile.toUri().toString();
        String start = uri.startsWith("jar:file:") ? "jar:" : "";
        if (uri.startsWith(start + "file:") && uri.endsWith("/" + path)) {
            roots.add(uri.substring(start.length(), uri.length() - path.length()));
        }
    }

    /** Their binary names; in an order that does not follow the class path, which is another one where modules are folders. */
    Set<String> classNames() {
        List<String> texts = new ArrayList<>();
        for (String root : roots) {
            try {
                read(root, texts);
            } catch (IOException e) {
                throw new UncheckedIOException("looking for contributors in " + root, e);
            }
        }
        return new TreeSet<>(ResourceFiles.classNames(texts));
    }

    private static void read(String root, List<String> texts) throws IOException {
        if (root.endsWith("!/")) {
            readJar(Path.of(URI.create(root.substring(0, root.length() - 2))), texts);
            return;
        }
        for (String service : ResourceFiles.SERVICES) {
            Path file = Path.of(URI.create(root)).resolve(service);
            if (Files.isRegularFile(file)) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }

    private static void readJar(Path jar, List<String> texts) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (String service : ResourceFiles.SERVICES) {
                ZipEntry entry = file.getEntry(service);
                if (entry != null) {
                    try (InputStream in = file.getInputStream(entry)) {
                        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
