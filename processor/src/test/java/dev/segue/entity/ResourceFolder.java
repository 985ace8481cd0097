package dev.segue.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resources of a module and of a library of it, and the options of its compile. */
final class ResourceFolder {

    private final Path folder;
    private final Map<String, String> options = new HashMap<>();

    ResourceFolder(Path folder) {
        this.folder = folder;
    }

    ResourceFolder file(String name, String text) {
        return write("own/" + name, text);
    }

    ResourceFolder library(String name, String text) {
        return write("library/" + name, text);
    }

    ResourceFolder option(String name, String value) {
        options.put(name, value);
        return this;
    }

    MappingSources read() {
        return MappingSources.of(List.of(folder.resolve("own")), List.of(folder.resolve("library")), options);
    }

    private ResourceFolder write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
