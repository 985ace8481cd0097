package dev.segue.example.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in {@code src/release-2} is what the next release changes, and nothing else. */
class OverlayTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src");

    @Test
    void holdsOnlyFilesThatDiffer() throws IOException {
        Path overlay = SOURCES.resolve("release-2/java");
        List<Path> same = new ArrayList<>();
        try (Stream<Path> files = Files.walk(overlay)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path first = SOURCES.resolve("main/java").resolve(overlay.relativize(file));
                if (Files.exists(first) && Files.mismatch(first, file) < 0) {
                    same.add(overlay.relativize(file));
                }
            }
        }
        assertThat(same).isEmpty();
    }
}
