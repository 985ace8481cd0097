package dev.segue.entity;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The version of a library as its jar says it, read without loading a class. */
public final class JarVersion {

    private static final String VERSION = "Implementation-Version";

    private JarVersion() {}

    /** The version of the jar that holds a class file; empty where that is in no jar, or the jar does not say. */
    public static Optional<String> of(@Nullable URI classFile) throws IOException {
        Path jar = jar(classFile);
        Manifest manifest = jar == null ? null : manifest(jar);
        return manifest == null
                ? Optional.empty()
                : Optional.ofNullable(manifest.getMainAttributes().getValue(VERSION));
    }

    /** As {@link #of}, of a jar that may say it as a bundle does; empty where none is said. The name of a jar is no version: one that is built anew may have another. */
    static String ofAny(URI classFile) throws IOException {
        Path jar = jar(classFile);
        if (jar == null) {
            return "";
        }
        Manifest manifest = manifest(jar);
        Attributes said = manifest == null ? new Attributes() : manifest.getMainAttributes();
        String version = said.getValue(VERSION) == null ? said.getValue("Bundle-Version") : said.getValue(VERSION);
        return version == null ? "" : version;
    }

    private static @Nullable Path jar(@Nullable URI classFile) {
        String uri = String.valueOf(classFile);
        int end = uri.indexOf("!/");
        return uri.startsWith("jar:file:") && end >= 0
                ? Path.of(URI.create(uri.substring("jar:".length(), end)))
                : null;
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
