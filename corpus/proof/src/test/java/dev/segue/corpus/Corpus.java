package dev.segue.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An application's jars, as Maven resolved them into {@code corpus/target/NAME}: libraries in {@code jars}, unpacked sources in {@code sources}. */
final class Corpus {

    private static final Path FOLDER = Path.of(System.getProperty("segue.corpus"));

    private final String name;
    private final List<Path> own;

    /**
     * The application in the folder of that name.
     *
     * @param artifacts beginnings of the names of the jars that hold its entities
     */
    Corpus(String name, List<String> artifacts) {
        this.name = name;
        this.own = classPath().stream()
                .filter(jar -> artifacts.stream()
                        .anyMatch(artifact -> jar.getFileName().toString().matches(artifact + "-\\d.*")))
                .toList();
        if (own.size() != artifacts.size()) {
            throw new IllegalStateException("%s has no jar of each of %s: %s".formatted(folder(), artifacts, own));
        }
    }

    /** Everything that the application needs, itself included. */
    List<Path> classPath() {
        return jars(folder().resolve("jars"));
    }

    /** What its sources are compiled with. */
    List<Path> classPathOfSources() {
        return classPath().stream().filter(jar -> !own.contains(jar)).toList();
    }

    MappedClasses classes() {
        return own.stream().map(MappedClasses::in).reduce(MappedClasses::and).orElseThrow();
    }

    /** Its sources, where they are known to compile. */
    Optional<Path> sources() {
        return Optional.of(folder().resolve("sources")).filter(Files::isDirectory);
    }

    private Path folder() {
        return FOLDER.resolve(name);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build resolves the jars into " + folder, e);
        }
    }
}
