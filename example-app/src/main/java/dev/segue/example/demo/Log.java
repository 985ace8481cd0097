package dev.segue.example.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a child process says.
 *
 * @param file where it is kept
 */
record Log(Path file) {

    private static final int TAIL = 40;

    String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new DemoException("reading %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /** The end of it, for a person who has to find out what went wrong. */
    String tail() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }
}
