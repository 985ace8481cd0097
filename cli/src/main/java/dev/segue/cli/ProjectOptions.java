package dev.segue.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Flags that say where the project's files are; the defaults are Maven's. */
final class ProjectOptions {

    @Option(
            order = 31,
            names = "--unit",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "The chain of migrations (default: ${DEFAULT-VALUE}).")
    String unit = "main";

    @Option(
            order = 32,
            names = "--classes",
            paramLabel = "DIR",
            split = ":",
            defaultValue = "target/classes",
            description = "Where javac put the classes (default: ${DEFAULT-VALUE}); a jar does too.")
    List<String> classes = List.of("target/classes");

    @Option(
            order = 33,
            names = "--sources",
            paramLabel = "DIR",
            defaultValue = "src/main/java",
            description = "Where classes are written (default: ${DEFAULT-VALUE}).")
    String sources = "src/main/java";

    @Option(
            order = 34,
            names = "--resources",
            paramLabel = "DIR",
            defaultValue = "src/main/resources",
            description = "Where the snapshot is (default: ${DEFAULT-VALUE}).")
    String resources = "src/main/resources";

    /** The project that the flags describe. */
    Project project(Invocation invocation) {
        return new Project(
                unit,
                classes.stream().map(invocation::resolve).toList(),
                invocation.resolve(sources),
                invocation.resolve(resources));
    }
}
