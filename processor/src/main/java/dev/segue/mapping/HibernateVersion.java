package dev.segue.mapping;

import dev.segue.entity.CompileFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Reads the version of hibernate-core on the compile class path from its jar, without loading a class of it. */
public final class HibernateVersion {

    /** A file that lies in the jar. */
    static final String CLASS = "org/hibernate/Version.class";

    private HibernateVersion() {}

    /** The version of hibernate-core on the compile class path; empty if there is none. */
    public static Optional<String> lookup(ProcessingEnvironment env) {
        try {
            return lookup(new CompileFiles(env).lookup(CLASS));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for Hibernate on the class path", e);
        }
    }

    /** The version where {@link #CLASS} lies in a jar. */
    static Optional<String> lookup(@Nullable URI found) throws IOException {
        String uri = String.valueOf(found);
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
