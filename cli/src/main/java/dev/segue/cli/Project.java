package dev.segue.cli;

import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a project.
 *
 * @param unit the chain of migrations
 * @param classes where javac put the classes; the first is the one that holds the catalog
 * @param sources root of the Java sources
 * @param resources root of the resources
 */
record Project(String unit, List<Path> classes, Path sources, Path resources) {

    Project {
        classes = List.copyOf(classes);
    }

    /** Where the snapshot is or will be. */
    Path snapshotFile() {
        return resources.resolve("META-INF/segue/" + unit + ".snapshot");
    }

    /** What javac wrote about the entities. */
    Path catalogFile() {
        return classes.get(0).resolve("META-INF/segue/" + unit + ".catalog");
    }

    /** The names of the classes that javac saw mapped, one a line. */
    Path entitiesFile() {
        return classes.get(0).resolve("META-INF/segue/" + unit + ".entities");
    }

    /** The snapshot, if there is one already. */
    Optional<Snapshot> lookupSnapshot() {
        return Files.isRegularFile(snapshotFile()) ? Optional.of(read(snapshotFile())) : Optional.empty();
    }

    /** What the entities want; refuses to go on where the sources are newer than what javac saw. */
    Snapshot desired() {
        Path file = catalogFile();
        if (!Files.isRegularFile(file)) {
            throw new CliException(
                    CliError.PROJECT,
                    "there is no \"%s\": compile first, with segue-processor on the processor path (or name the class output with --classes)"
                            .formatted(file));
        }
        newerSource(file).ifPresent(source -> {
            throw new CliException(
                    CliError.COMPILE_FIRST,
                    "\"%s\" has changed since the last compile: compile first, then do this again".formatted(source));
        });
        return read(file);
    }

    /** A loader for the compiled migrations. */
    URLClassLoader loader() {
        URL[] urls = classes.stream().map(Project::url).toArray(URL[]::new);
        return new URLClassLoader(urls, Project.class.getClassLoader());
    }

    static Snapshot read(Path file) {
        try {
            return SnapshotFormat.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new CliException(CliError.PROJECT, "reading %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private Optional<Path> newerSource(Path file) {
        if (!Files.isDirectory(sources)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            FileTime seen = Files.getLastModifiedTime(file);
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> modified(path).compareTo(seen) > 0)
                    .min(Comparator.comparing(Path::toString))
                    .map(sources::relativize);
        } catch (IOException e) {
            throw new CliException(CliError.PROJECT, "reading %s: %s".formatted(sources, e.getMessage()), e);
        }
    }

    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new CliException(CliError.PROJECT, "\"%s\" cannot be a class path entry".formatted(path), e);
        }
    }
}
