package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Jars that the build copies for the tests of other processors and compilers. */
final class GuestJars {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "guests");

    private GuestJars() {}

    static List<Path> all() {
        try (Stream<Path> jars = Files.list(FOLDER)) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build copies processors and compilers of others there", e);
        }
    }

    static Path of(String artifact) {
        List<Path> found = all().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(artifact + "-"))
                .toList();
        assertThat(found).as(artifact).hasSize(1);
        return found.get(0);
    }
}
