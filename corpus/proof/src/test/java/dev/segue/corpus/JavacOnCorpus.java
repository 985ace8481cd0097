package dev.segue.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.SegueProcessor;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs of javac with Segue's processor on the classes or sources of an application. */
final class JavacOnCorpus {

    private final List<Path> classPath;
    private final Path output;

    JavacOnCorpus(List<Path> classPath, Path output) {
        this.classPath = classPath;
        this.output = output;
    }

    /** As {@code javac -proc:only full.Class.Names}. */
    Snapshot named(List<String> classes) {
        List<String> canonical =
                classes.stream().map(name -> name.replace('$', '.')).toList();
        return compile(List.of("-proc:only"), canonical, List.of());
    }

    /** As a module that has no entity of its own and names those of a library. */
    Snapshot fromLibrary(List<String> classes) {
        Path source = output.resolve("source/app/Application.java");
        try {
            Files.createDirectories(source.getParent());
            Files.writeString(source, "package app;\n\nclass Application {}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compile(List.of("-Asegue.entities=" + String.join(",", classes)), List.of(), List.of(source));
    }

    /** As the application's own build, but of the mapped classes and what they name. */
    Snapshot compiled(Path sources, List<String> classes) {
        List<Path> files = classes.stream()
                .map(name -> name.replaceAll("[$].*", "").replace('.', '/') + ".java")
                .distinct()
                .map(sources::resolve)
                .toList();
        return compile(List.of("-nowarn", "-sourcepath", sources.toString()), List.of(), files);
    }

    private Snapshot compile(List<String> more, List<String> classes, List<Path> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Path target = Files.createTempDirectory(Files.createDirectories(output), "classes");
            List<String> options = new ArrayList<>(List.of("-d", target.toString(), "-cp", joined()));
            options.addAll(List.of("-Asegue.drift=off", "-Asegue.drafts=false", "-Asegue.debug=true"));
            options.addAll(more);
            JavaCompiler.CompilationTask task = javac.getTask(
                    null, files, diagnostics, options, classes, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new SegueProcessor()));
            boolean done = task.call();
            String errors = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(errors).isEmpty();
            assertThat(done).isTrue();
            Path catalog = target.resolve("META-INF/segue/main.catalog");
            return SnapshotFormat.parse(Files.readString(catalog), catalog.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String joined() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
