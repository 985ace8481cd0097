package dev.segue.mapping;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Reads the version of hibernate-core on the compile class path from its jar, without loading a class of it. */
final class HibernateVersion {

    private static final String CLASS = "org/hibernate/Version.class";

    private HibernateVersion() {}

    static Optional<String> lookup(CompileClassPath path) throws IOException {
        URI found = path.lookup(CLASS);
        if (found == null || !"jar".equals(found.getScheme())) {
            return Optional.empty();
        }
        JarURLConnection connection = (JarURLConnection) found.toURL().openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            Manifest manifest = jar.getManifest();
            return Optional.ofNullable(
                    manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version"));
        }
    }
}
