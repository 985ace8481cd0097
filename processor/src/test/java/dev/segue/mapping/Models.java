package dev.segue.mapping;

import dev.segue.entity.MappingSources;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The entities that tests map: one folder each, which is also the name of the package. {@code hibernate.properties} beside the
 * sources holds settings, which Segue finds as it finds those of an application.
 */
final class Models {

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "entities");

    /**
     * Those whose fingerprint is another one when they come from another module, which costs a boot of Hibernate: where code
     * decides, its text counts in one, and its class file in the other.
     */
    static final Set<String> READ_OTHERWISE = Set.of(
            "behaviour",
            "changesets",
            "convertedtypes",
            "enumvalues",
            "metaannotations",
            "strategies",
            "usertypes",
            "validationgroups");

    private Models() {}

    static Path of(String name) {
        return FOLDER.resolve(name);
    }

    static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sources of all models. */
    static List<Path> sources() {
        return sourcesIn(FOLDER);
    }

    static List<Path> sources(String name) {
        return sourcesIn(of(name));
    }

    private static List<Path> sourcesIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the folder of all models on. */
    static Path relative(Path file) {
        return FOLDER.relativize(file);
    }

    /** Settings and mapping files as Segue reads them from the folder. */
    static MappingSources found(String name) {
        return MappingSources.of(List.of(of(name)), List.of(), Map.of());
    }

    /** {@code META-INF/orm.xml} beside the sources, if it is there. */
    static Path[] mappingPaths(String name) {
        return Stream.of(of(name).resolve("META-INF").resolve("orm.xml"))
                .filter(Files::exists)
                .toArray(Path[]::new);
    }

    /** All settings that are in the file, for Hibernate itself. */
    static SortedMap<String, String> settings(String name) {
        Path file = of(name).resolve("hibernate.properties");
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }
}
