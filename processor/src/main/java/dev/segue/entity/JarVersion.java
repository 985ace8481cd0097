package dev.segue.entity;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The version of a library as its jar says it, read without loading a class. */
public final class JarVersion {

    private JarVersion() {}

    /** The version of the jar that holds a class file; empty where that is in no jar, or the jar does not say. */
    public static Optional<String> of(@Nullable URI classFile) throws IOException {
        String uri = String.valueOf(classFile);
        int end = uri.indexOf("!/");
        if (!uri.startsWith("jar:file:") || end < 0) {
            return Optional.empty();
        }
        Manifest manifest = manifest(Path.of(URI.create(uri.substring("jar:".length(), end))));
        return manifest == null
                ? Optional.empty()
                : Optional.ofNullable(manifest.getMainAttributes().getValue("Implementation-Version"));
    }

    /** Nearly always the first entry; the list of all entries, which is long, is read only where it is not. */
    private static @Nullable Manifest manifest(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar);
                JarInputStream entries = new JarInputStream(in, false)) {
            if (entries.getManifest() != null) {
                return entries.getManifest();
            }
        }
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return file.getManifest();
        }
    }
}
