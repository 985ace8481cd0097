package dev.segue.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The entities that tests map: one folder of sources each. */
final class Models {

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "entities");

    /**
     * Those whose fingerprint is another one when they come from another module, which costs a boot of Hibernate: where code
     * decides, its text counts in one, and its class file in the other.
     */
    static final Set<String> READ_OTHERWISE = Set.of("behaviour", "enumvalues");

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
}
