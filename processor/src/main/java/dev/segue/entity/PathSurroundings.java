package dev.segue.entity;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Those of compiled classes.
 *
 * @param classes folders and jars of the module itself
 * @param libraries folders and jars that it uses
 */
record PathSurroundings(List<Path> classes, List<Path> libraries, Map<String, String> options) implements Surroundings {

    private static final Pattern SETTINGS =
            Pattern.compile("(config/)?application(-.*)?[.](properties|ya?ml)|hibernate[.]properties");

    /** Spring Boot and Hibernate take their settings from the first file on the whole class path, so that of a library may count. */
    @Override
    public Optional<byte[]> own(String file) throws IOException {
        Optional<byte[]> own = read(classes, file);
        return own.isPresent() || !SETTINGS.matcher(file).matches() ? own : onClassPath(file);
    }

    @Override
    public Optional<byte[]> onClassPath(String file) throws IOException {
        return read(libraries, file);
    }

    @Override
    public boolean hasClass(String module, String name) {
        try {
            return read(libraries, name.replace('.', '/') + ".class").isPresent();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("looking for " + name, e);
        }
    }

    private static Optional<byte[]> read(List<Path> entries, String file) throws IOException {
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = url(entries.get(i));
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null);
                InputStream in = loader.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static URL url(Path entry) throws MalformedURLException {
        return entry.toUri().toURL();
    }
}
