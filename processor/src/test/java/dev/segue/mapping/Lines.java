package dev.segue.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Class paths with other lines of Hibernate than that of the tests, as Maven makes them for a compile. */
final class Lines {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "hibernate");

    /** In scope runtime of hibernate-core. */
    private static final List<String> NOT_THERE = List.of(
            "hibernate-models",
            "hibernate-commons",
            "jboss-logging",
            "jandex",
            "jakarta.xml.bind",
            "jakarta.activation",
            "jaxb",
            "byte-buddy",
            "antlr",
            "classmate");

    /** From the oldest to the newest. */
    static final List<String> OTHERS = List.of("6.6", "7.2");

    /** What the lines do differently, and what they have classes of their own for. */
    static final List<String> SOME =
            List.of("audited", "behaviour", "identifiers", "inheritance", "ormxml", "structs", "validated");

    private Lines() {}

    /** Each line with each of its models, as arguments of a test. */
    static Stream<Arguments> with(Function<String, List<String>> models) {
        return OTHERS.stream().flatMap(line -> models.apply(line).stream().map(model -> Arguments.of(line, model)));
    }

    /** Hibernate and the validator of that time. */
    private static List<Path> jars(String line) {
        List<Path> jars = new ArrayList<>(jars(FOLDER.resolve(line)));
        if (line.startsWith("6.")) {
            jars.addAll(jars(FOLDER.resolve("validator-8.0")));
        }
        return jars;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build copies jars into " + folder, e);
        }
    }

    /** What javac has of a module with that line: nothing that Hibernate has in scope runtime. */
    static List<Path> compilePath(String line) {
        return path(line, NOT_THERE);
    }

    /** All that an application with that line has. */
    static List<Path> runtimePath(String line) {
        return path(line, List.of());
    }

    /** What is of the line stands first, and wins. */
    private static List<Path> path(String line, List<String> without) {
        List<Path> own = jars(line);
        List<String> beginnings = own.stream()
                .map(jar -> jar.getFileName().toString().replaceFirst("[0-9].*", ""))
                .toList();
        return Stream.concat(
                        own.stream(),
                        MappingCompile.ownClassPath()
                                .filter(path -> Stream.concat(without.stream(), beginnings.stream())
                                        .noneMatch(beginning ->
                                                path.getFileName().toString().startsWith(beginning))))
                .toList();
    }

    static MappingCompile compile(String line, Path sources, Path classes) {
        return new MappingCompile(sources, classes).classPath(compilePath(line));
    }
}
