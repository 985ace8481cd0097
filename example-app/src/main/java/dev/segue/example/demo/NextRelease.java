package dev.segue.example.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The next release as its developer makes it: sources are changed, javac runs with Segue's processor, the migration is kept.
 *
 * @param project the sources of this release
 * @param work the copy that becomes the next one
 */
record NextRelease(Path project, Workspace work, ClassPaths paths, Java java, Tool tool) {

    private static final Pattern VERSION = Pattern.compile("VERSION = \"([0-9.]+)\"");

    /** Copies the sources of this release; the demo itself is no part of it. */
    void copy() {
        Workspace.copy(
                project.resolve("src/main/java"), work.sources(), path -> !path.startsWith("dev/segue/example/demo"));
        Workspace.copy(project.resolve("src/main/resources"), work.resources(), path -> true);
    }

    /** Puts the sources of the next release over them; returns what is new or changed. */
    List<Path> change() {
        return Workspace.copy(project.resolve("src/release-2/java"), work.sources(), path -> true);
    }

    /** What the sources of the next release call it. */
    String version() {
        Path file = work.sources().resolve("dev/segue/example/Release.java");
        try {
            Matcher version = VERSION.matcher(Files.readString(file));
            if (version.find()) {
                return version.group(1);
            }
            throw new DemoException("no version in " + file);
        } catch (IOException e) {
            throw new DemoException("reading %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Compiles everything, as a build does: resources first, then javac. Returns what javac said. */
    List<String> compile() throws InterruptedException {
        Workspace.delete(work.classes());
        Workspace.copy(work.resources(), work.classes(), path -> true);
        List<String> arguments = new ArrayList<>(List.of(
                "-parameters",
                "-encoding",
                "UTF-8",
                "-d",
                work.classes().toString(),
                "-s",
                Workspace.folder(work.root().resolve("target/generated-sources"))
                        .toString(),
                "-classpath",
                paths.libraries(),
                "-processorpath",
                paths.segue(),
                "-Xlint:-processing"));
        arguments.addAll(sources());
        String folder = work.root() + File.separator;
        return tool.run("javac", java.compiler(arguments)).stream()
                .map(line -> line.replace(folder, ""))
                .toList();
    }

    /** The migrations in the copy that are not in the project. */
    Path migration() {
        Path known = project.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(work.sources())) {
            return files.filter(file -> file.toString().contains("/migration/M"))
                    .filter(file -> !Files.exists(known.resolve(work.sources().relativize(file))))
                    .findFirst()
                    .orElseThrow(
                            () -> new DemoException("segue generate has written no class below " + work.sources()));
        } catch (IOException e) {
            throw new DemoException("looking for the migration: " + e.getMessage(), e);
        }
    }

    private List<String> sources() {
        try (Stream<Path> files = Files.walk(work.sources())) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DemoException("looking for sources: " + e.getMessage(), e);
        }
    }
}
