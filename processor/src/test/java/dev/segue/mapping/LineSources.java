package dev.segue.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources of {@link Models} as a line of Hibernate can read them. A line of source that ends with {@code // since 7: NAME}
 * is there from that line of Hibernate on, since NAME is; at the package it stands for the whole file.
 */
final class LineSources {

    private static final Pattern SINCE = Pattern.compile(" // since ([0-9.]+): (.+)$");

    private final Version line;

    LineSources(String line) {
        this.line = Version.parse(line);
    }

    /** The names of the models of which the line can read something. */
    List<String> models() {
        return Models.names().stream()
                .filter(model -> Models.sources(model).stream().anyMatch(file -> !isTooNew(lines(file))))
                .toList();
    }

    /** What the line can read of the models, one folder for each. */
    List<Path> copy(Collection<String> models, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String model : models) {
            for (Path file : Models.sources(model)) {
                List<String> source = lines(file);
                if (!isTooNew(source)) {
                    Path copy = folder.resolve(Models.relative(file));
                    Files.createDirectories(copy.getParent());
                    Files.write(
                            copy,
                            source.stream().filter(text -> !isMarked(text)).toList());
                    files.add(copy);
                }
            }
        }
        return files;
    }

    /** For each file of which something is left out: the names that the line is said not to have. */
    SortedMap<String, SortedSet<String>> leftOut() {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        for (Path file : Models.sources()) {
            for (String text : lines(file)) {
                Matcher since = SINCE.matcher(text);
                if (isMarked(text) && since.find()) {
                    names.computeIfAbsent(Models.relative(file).toString(), any -> new TreeSet<>())
                            .add(since.group(2));
                }
            }
        }
        return names;
    }

    private boolean isTooNew(List<String> source) {
        return source.stream().anyMatch(text -> text.startsWith("package ") && isMarked(text));
    }

    private boolean isMarked(String text) {
        Matcher since = SINCE.matcher(text);
        return since.find() && line.compareTo(Version.parse(since.group(1))) < 0;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
