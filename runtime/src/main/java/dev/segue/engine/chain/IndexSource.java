package dev.segue.engine.chain;

import dev.segue.DefinitionException;
import dev.segue.RuntimeError;
import dev.segue.engine.MigrationIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the one index of a unit through a class loader. */
public final class IndexSource {

    private final String unit;
    private final ClassLoader classLoader;

    public IndexSource(String unit, ClassLoader classLoader) {
        if (!unit.matches("[A-Za-z0-9_.-]+")) {
            throw new DefinitionException(
                    "a unit has a name of letters, digits, dots, dashes and underscores, found \"%s\"".formatted(unit));
        }
        this.unit = unit;
        this.classLoader = classLoader;
    }

    /** Whether there is one at all. */
    public boolean isPresent() {
        return !urls().isEmpty();
    }

    /** The first lines only. */
    public MigrationIndex.Header header() {
        return read(MigrationIndex::readHeader);
    }

    /** The whole index, unchecked as a chain. */
    public MigrationIndex index() {
        return read(MigrationIndex::read);
    }

    private <T> T read(Reading<T> reading) {
        URL url = url();
        try {
            URLConnection connection = url.openConnection();
            // a cached jar would be held open, and an old one read after it was replaced
            connection.setUseCaches(false);
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                return reading.read(url.toString(), reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + url, e);
        }
    }

    private URL url() {
        Collection<URL> urls = urls();
        if (urls.isEmpty()) {
            throw new DefinitionException(
                    RuntimeError.INDEX_MISSING,
                    "no migrations of unit \"%s\": %s is not on the class path, so Segue's annotation processor has not run; put segue-processor on the processor path and compile"
                            .formatted(unit, MigrationIndex.resource(unit)));
        }
        if (urls.size() > 1) {
            throw new DefinitionException(
                    RuntimeError.INDEX_TWICE,
                    "unit \"%s\" is owned by one module, but the class path holds %d indexes of it: %s; compile the module whose entities the other one maps without Segue, or give one of them another unit (-Asegue.unit)"
                            .formatted(
                                    unit,
                                    urls.size(),
                                    urls.stream().map(URL::toString).collect(Collectors.joining(" and "))));
        }
        return urls.iterator().next();
    }

    /** Each place once: nested class loaders list what they share more than once. */
    private Collection<URL> urls() {
        Map<String, URL> byText = new LinkedHashMap<>();
        try {
            for (URL url : Collections.list(classLoader.getResources(MigrationIndex.resource(unit)))) {
                byText.put(url.toString(), url);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("looking for " + MigrationIndex.resource(unit), e);
        }
        return byText.values();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(String source, BufferedReader reader) throws IOException;
    }
}
