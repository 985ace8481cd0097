package dev.segue.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts under {@code src/test/resources/golden/<Test>/}, compared byte by byte. {@code -Dsegue.golden=update}
 * rewrites them, except where the environment says {@code CI=true}.
 */
public final class GoldenFiles {

    private final Path directory;

    private GoldenFiles(Path directory) {
        this.directory = directory;
    }

    /** The files of a test class of the module being built. */
    public static GoldenFiles of(Class<?> test) {
        String module = System.getProperty("basedir", "");
        return new GoldenFiles(Path.of(module, "src/test/resources/golden", test.getSimpleName()));
    }

    /** Asserts that the text is the one in the file; {@code file} is relative, with {@code /}. */
    public void assertEqual(String file, String actual) {
        Path path = directory.resolve(file);
        try {
            if (updates()) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            assertThat(path).as("run with -Dsegue.golden=update to write it").exists();
            assertThat(actual).as("%s; -Dsegue.golden=update rewrites it", path).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("reading or writing golden file " + path, e);
        }
    }

    public boolean exists(String file) {
        return Files.exists(directory.resolve(file));
    }

    /** What the file says. */
    public String text(String file) {
        Path path = directory.resolve(file);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("reading golden file " + path, e);
        }
    }

    private static boolean updates() {
        if (!"update".equals(System.getProperty("segue.golden"))) {
            return false;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(
                    "golden files are read-only where CI=true; update them on your own machine and commit them");
        }
        return true;
    }
}
