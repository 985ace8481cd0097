package dev.segue.example.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder of the demo: a copy of the application's sources, laid out as a Maven project is, and the logs.
 *
 * @param root the folder
 */
record Workspace(Path root) {

    /** An empty folder; what an earlier demo left there is deleted. */
    static Workspace empty(Path root) {
        delete(root);
        return new Workspace(folder(root));
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
    Log log(String name) {
        return new Log(root.resolve(name + ".log"));
    }

    /** Makes a folder where there is none. */
    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DemoException("making folder %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Deletes a folder with all that is in it, where there is one. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new DemoException("deleting folder %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Copies files over what is there; returns those that were copied, relative and sorted. */
    static List<Path> copy(Path from, Path to, Predicate<Path> wanted) {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .map(from::relativize)
                    .filter(wanted)
                    .sorted()
                    .toList();
            for (Path file : files) {
                Path target = to.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
            }
            return files;
        } catch (IOException e) {
            throw new DemoException("copying %s to %s: %s".formatted(from, to, e.getMessage()), e);
        }
    }
}
