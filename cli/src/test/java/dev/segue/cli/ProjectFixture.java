package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.processor.SegueProcessor;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.UserClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A project as a user has it, in a temporary folder: sources, resources and class output of Maven. A real javac compiles
 * it with the processor and with Hibernate from the class path, and the command line works on it.
 */
final class ProjectFixture {

    private final Path root;
    private final TestInvocation invocation;

    ProjectFixture(Path root) {
        this.root = root;
        this.invocation = TestInvocation.in(root);
    }

    Path root() {
        return root;
    }

    Path classes() {
        return root.resolve("target/classes");
    }

    Path snapshot() {
        return root.resolve("src/main/resources/META-INF/segue/main.snapshot");
    }

    /** The world that the commands of this project see. */
    TestInvocation invocation() {
        return invocation;
    }

    /** Writes a source; its package and name stand in its text. */
    ProjectFixture source(String text) {
        String packageName = between(text, "package ", ";");
        String name =
                text.replaceAll("(?s).*?\\bpublic (?:final |abstract )?(?:class|enum|record|interface) (\\w+).*", "$1");
        return file("src/main/java/" + packageName.replace('.', '/') + "/" + name + ".java", text);
    }

    ProjectFixture file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All migrations among the sources, sorted. */
    List<Path> migrations() {
        return below(root.resolve("src/main/java")).stream()
                .filter(file -> file.getFileName().toString().matches("M\\d{14}_.*[.]java"))
                .sorted()
                .toList();
    }

    String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a committed snapshot of the catalog, with all else as javac recorded it. */
    void commit(Snapshot recorded, Catalog catalog) {
        Snapshot snapshot = new Snapshot(
                Snapshot.Kind.SNAPSHOT,
                "main",
                "com.acme.migration",
                18,
                recorded.hibernate(),
                recorded.settings(),
                "20261120091500",
                recorded.fingerprint(),
                catalog);
        file(root.relativize(snapshot()).toString(), SnapshotFormat.print(snapshot));
    }

    /** Does what {@code mvn clean compile} does: empties the class output, copies resources, runs javac. */
    Compiled compile(String... options) {
        try {
            for (Path file : below(classes())) {
                Files.delete(file);
            }
            Files.createDirectories(classes());
            Path resources = root.resolve("src/main/resources");
            for (Path file : below(resources)) {
                Path copy = classes().resolve(resources.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return javac(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command on this project; the exit status. */
    int segue(String... arguments) {
        return invocation.run(arguments);
    }

    /** A command on this project and a database; the exit status. */
    int segue(TestDatabase database, String... arguments) {
        return segue(Stream.concat(Arrays.stream(arguments), Stream.of("--url", database.url()))
                .toArray(String[]::new));
    }

    private Compiled javac(String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources = below(root.resolve("src/main/java")).stream()
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            List<String> arguments =
                    new ArrayList<>(List.of("-d", classes().toString(), "-classpath", UserClassPath.joined()));
            arguments.addAll(List.of(options));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    arguments,
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new SegueProcessor()));
            boolean succeeded = task.call();
            return new Compiled(
                    succeeded,
                    diagnostics.getDiagnostics().stream().map(Compiled::line).toList());
        }
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    /**
     * What javac said.
     *
     * @param succeeded whether there are classes
     * @param diagnostics {@code KIND File.java:line message}, in order
     */
    record Compiled(boolean succeeded, List<String> diagnostics) {

        /** Of the processor only. */
        List<String> segue() {
            return diagnostics.stream().filter(line -> line.contains("[SG-")).toList();
        }

        private static String line(javax.tools.Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String place = source == null
                    ? ""
                    : " %s:%d".formatted(source.getName().replaceAll(".*/", ""), diagnostic.getLineNumber());
            return "%s%s %s".formatted(diagnostic.getKind(), place, diagnostic.getMessage(Locale.ROOT));
        }
    }
}
