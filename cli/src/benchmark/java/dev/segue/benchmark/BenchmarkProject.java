package dev.segue.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder laid out as a Maven project is, compiled by javac and migrated by the command line, each in a process of its own.
 *
 * @param root the folder
 */
record BenchmarkProject(Path root) {

    /**
     * What {@link #compile} cost.
     *
     * @param cpuSeconds of the process
     * @param threadSeconds processor time of the processor's own thread, while javac had called it
     * @param heapMegabytes in use, after a collection, when the processor has ended
     * @param warmSeconds the same as threadSeconds for the last of several compiles in one process
     */
    record Cost(
            double wallSeconds, double cpuSeconds, double threadSeconds, double heapMegabytes, double warmSeconds) {}

    /** What javac runs. */
    enum Processing {
        NONE,
        /** A processor that does nothing. */
        EMPTY,
        SEGUE
    }

    static BenchmarkProject empty() {
        try {
            BenchmarkProject project = new BenchmarkProject(Files.createTempDirectory("segue-benchmark"));
            Files.createDirectories(project.sources());
            Files.createDirectories(project.resources());
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path sources() {
        return root.resolve("src/main/java");
    }

    Path resources() {
        return root.resolve("src/main/resources");
    }

    Path classes() {
        return root.resolve("target/classes");
    }

    void write(Path folder, String file, String text) {
        try {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies files over what is there. */
    static void copy(Path from, Path to, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).filter(wanted).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles everything, as a build does: the class output is emptied, resources are copied, then javac runs. */
    Cost compile(Processing processing) {
        return compile(processing, 1);
    }

    /** The same several times in one process, and each time what the last one left is there. */
    Cost compile(Processing processing, int times) {
        empty(classes());
        copy(resources(), classes(), file -> true);
        String classPath = System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(List.of(
                "-Dbenchmark.times=" + times,
                TimedJavac.class.getName(),
                "-nowarn",
                "-cp",
                classPath,
                "-d",
                classes().toString()));
        arguments.addAll(
                processing == Processing.NONE
                        ? List.of("-proc:none")
                        : List.of(
                                "-processorpath",
                                processorPath(classPath),
                                "-processor",
                                TimedProcessor.class.getName(),
                                "-Abenchmark=" + processing.name().toLowerCase(Locale.ROOT),
                                "-Xlint:-options"));
        arguments.add("@" + sourceList());
        long start = System.nanoTime();
        // not with the class path of this process, from which the processor would be loaded and not from its own path
        String said = java(launcher().toString(), arguments);
        double wall = (System.nanoTime() - start) / 1e9;
        List<Double> threads = TimedJavac.numbers(said, "thread nanoseconds");
        List<Double> heaps = TimedJavac.numbers(said, "heap bytes");
        return new Cost(
                wall,
                TimedJavac.numbers(said, "cpu nanoseconds").get(0) / 1e9,
                threads.isEmpty() ? 0 : threads.get(0) / 1e9,
                heaps.isEmpty() ? 0 : heaps.get(0) / 1e6,
                threads.isEmpty() ? 0 : threads.get(threads.size() - 1) / 1e9);
    }

    /** Types a command of Segue in the folder. */
    String segue(String... arguments) {
        return java(
                System.getProperty("java.class.path"),
                Stream.concat(Stream.of("dev.segue.cli.SegueCommand"), Arrays.stream(arguments))
                        .toList());
    }

    /** A folder with that class alone. */
    private Path launcher() {
        String file = TimedJavac.class.getName().replace('.', '/') + ".class";
        Path folder = root.resolve("launcher");
        try (InputStream in = Objects.requireNonNull(TimedJavac.class.getResourceAsStream("/" + file), file)) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String java(String classPath, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        command.addAll(arguments);
        try {
            Path log = root.resolve("said.log");
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int status = process.waitFor();
            String said = Files.readString(log);
            if (status != 0) {
                throw new IllegalStateException("%s ended with %d: %s".formatted(arguments.get(0), status, said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Hibernate comes from the class path, as it does in a user's build. */
    private static String processorPath(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("hibernate-core"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path sourceList() {
        try (Stream<Path> files = Files.walk(sources())) {
            List<String> names = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
            return Files.write(root.resolve("sources"), names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
