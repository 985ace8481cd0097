package dev.segue.example.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the application's sources, in which the next release is written. Laid out as a Maven project is.
 *
 * @param root the folder of the copy
 */
record Workspace(Path root) {

    /** An empty folder for the demo; what an earlier demo left there is deleted. */
    static Workspace empty(Path root) {
        try {
            if (Files.exists(root)) {
                try (Stream<Path> old = Files.walk(root)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(root);
            return new Workspace(root);
        } catch (IOException e) {
            throw new UncheckedIOException("emptying " + root, e);
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

    /** The log of a child process. */
    RunningRelease.Log log(String name) {
        return new RunningRelease.Log(root.resolve(name + ".log"));
    }

    /** Copies a tree over what is there; returns the files, relative and sorted. */
    static List<Path> copy(Path from, Path to) {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .map(from::relativize)
                    .sorted()
                    .toList();
            for (Path file : files) {
                Path target = to.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("copying " + from + " to " + to, e);
        }
    }
}
