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
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
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
     * @param threadSeconds processor time of javac's thread, while it had called the processor
     * @param callSeconds how long that took
     * @param heapMegabytes in use, after a collection, when the processor has ended
     * @param peakMegabytes of the heap, at most
     * @param warmSeconds the same as threadSeconds for the last of several compiles in one process
     */
    record Cost(
            double wallSeconds,
            double cpuSeconds,
            double threadSeconds,
            double callSeconds,
            double heapMegabytes,
            double peakMegabytes,
            double warmSeconds) {}

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
        List<Double> calls = TimedJavac.numbers(said, "call nanoseconds");
        List<Double> heaps = TimedJavac.numbers(said, "heap bytes");
        return new Cost(
                wall,
                TimedJavac.numbers(said, "cpu nanoseconds").get(0) / 1e9,
                threads.isEmpty() ? 0 : threads.get(0) / 1e9,
                calls.isEmpty() ? 0 : calls.get(0) / 1e9,
                heaps.isEmpty() ? 0 : heaps.get(0) / 1e6,
                TimedJavac.numbers(said, "peak bytes").get(0) / 1e6,
                threads.isEmpty() ? 0 : threads.get(threads.size() - 1) / 1e9);
    }

    /** Types a command of Segue in the folder. */
    String segue(String... arguments) {
        return java(
                System.getProperty("java.class.path"),
                Stream.concat(Stream.of("dev.segue.cli.SegueCommand"), Arrays.stream(arguments))
                        .toList());
    }

    private Path launcher() {
        return jar("launcher.jar", List.of(TimedJavac.class));
    }

    /** A jar with these classes alone: a folder would be asked, slowly, for each class that is loaded from elsewhere. */
    private Path jar(String name, List<Class<?>> classes) {
        Path jar = root.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> one : classes) {
                String file = one.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(file));
                try (InputStream in = Objects.requireNonNull(one.getResourceAsStream("/" + file), file)) {
                    in.transferTo(out);
                }
            }
            return jar;
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

    /** As in a user's build: Segue's own jars come first, and Hibernate comes from the class path. */
    private String processorPath(String classPath) {
        List<Class<?>> timed = List.of(TimedProcessor.class, TimedProcessor.Nothing.class);
        List<String> entries = Arrays.stream(classPath.split(File.pathSeparator))
                .map(this::asJar)
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("hibernate-core"))
                .sorted(Comparator.comparingInt(BenchmarkProject::rank))
                .toList();
        return jar("timed.jar", timed) + File.pathSeparator + String.join(File.pathSeparator, entries);
    }

    /** The classes of a module, which Maven gives as a folder before it packages them; the same where they are in a jar. */
    private String asJar(String entry) {
        Path folder = Path.of(entry);
        if (!folder.endsWith(Path.of("target", "classes"))) {
            return entry;
        }
        String module = folder.getName(folder.getNameCount() - 3).toString();
        Path jar = root.resolve("segue-" + module + ".jar");
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int status = tool.run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", entry, ".");
        if (status != 0) {
            throw new IllegalStateException("jar %s ended with %d".formatted(entry, status));
        }
        return jar.toString();
    }

    private static int rank(String entry) {
        List<String> modules = List.of("processor", "diff", "runtime");
        for (String module : modules) {
            if (entry.contains("segue-" + module)) {
                return modules.indexOf(module);
            }
        }
        return modules.size();
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
