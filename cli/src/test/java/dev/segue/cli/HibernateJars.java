package dev.segue.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jars that the build copies: other lines of Hibernate than that of the tests, and Envers for each. */
final class HibernateJars {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "hibernate");

    private HibernateJars() {}

    /** The class path of the tests, where jars of the line stand in the place of others of that name. */
    static String classPath(String line) {
        List<Path> own = of(line);
        List<String> names = own.stream().map(HibernateJars::artifact).toList();
        Stream<Path> others = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !names.contains(artifact(path)));
        return Stream.concat(own.stream(), others).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> of(String line) {
        try (Stream<Path> jars = Files.list(FOLDER.resolve(line))) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build copies jars there", e);
        }
    }

    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-[0-9].*", "");
    }
}
