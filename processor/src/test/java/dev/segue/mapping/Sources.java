package dev.segue.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes sources of a test into a folder. */
final class Sources {

    private static final String HEADER = """
            package shop;

            import jakarta.persistence.*;
            import java.util.*;

            """;

    private final Path folder;

    Sources(Path folder) {
        this.folder = folder;
    }

    /** Adds a type of package {@code shop}; JPA and java.util are imported. */
    Sources type(String name, String declaration) {
        return file("shop/" + name + ".java", HEADER + declaration);
    }

    Sources file(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }
}
