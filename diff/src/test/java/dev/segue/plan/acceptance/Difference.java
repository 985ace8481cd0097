package dev.segue.plan.acceptance;

import dev.segue.diff.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A row of the table of differences: two schemas and what is to come of them. The rows stand in
 * {@code src/test/resources/differences}, several in a file:
 *
 * <pre>
 * -- == name | outcome | further words
 * statements that make the schema before;
 * -- to
 * statements that make the schema after;
 * </pre>
 *
 * @param name the file's name and the row's
 * @param outcome what is to come of it
 * @param words what the refusal, the question or the remark has to say; empty where there is none
 * @param before statements that make the schema before
 * @param after statements that make the schema after
 * @param answers what a person has said
 * @param oldest the oldest server that knows the syntax
 * @param newest the newest server that knows it
 */
record Difference(
        String name,
        Outcome outcome,
        String words,
        List<String> before,
        List<String> after,
        Answers answers,
        int oldest,
        int newest) {

    /** What is to come of two schemas. */
    enum Outcome {
        /** The plan leads from one to the other. */
        APPLIES,
        /** They are the same: nothing differs, nothing is asked, nothing is planned. */
        SAME,
        /** There is a difference, and it is refused in words. */
        REFUSED,
        /** A person has to say something first. */
        ASKS,
        /** A difference that is mentioned, and left as it is. */
        MENTIONED
    }

    /** All rows, by file and place. */
    static List<Difference> all() {
        Path folder = Path.of(System.getProperty("basedir", "."), "src/test/resources/differences");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(file -> rows(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFor(int major) {
        return oldest <= major && major <= newest;
    }

    private static List<Difference> rows(Path file) {
        try {
            String topic = file.getFileName().toString().replace(".sql", "");
            List<Difference> rows = new ArrayList<>();
            for (String part : Files.readString(file).split("(?m)^-- == ")) {
                if (part.contains("\n-- to\n")) {
                    rows.add(row(topic, part));
                } else if (!part.isBlank()) {
                    throw new IllegalArgumentException("%s: no line \"-- to\" in: %s".formatted(file, part));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static Difference row(String topic, String part) {
        int end = part.indexOf('\n');
        List<String> words = Arrays.stream(part.substring(0, end).split("\\|"))
                .map(String::strip)
                .toList();
        String[] sides = part.substring(end + 1).split("(?m)^-- to$", 2);
        String[] outcome = words.get(1).split(": ", 2);
        Map<String, List<String>> options = new HashMap<>();
        for (String option : words.subList(2, words.size())) {
            String[] pair = option.split(" ", 2);
            options.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(pair[1]);
        }
        Difference row = new Difference(
                topic + ": " + words.get(0),
                Outcome.valueOf(outcome[0].toUpperCase(java.util.Locale.ROOT)),
                outcome.length > 1 ? outcome[1] : "",
                statements(sides[0]),
                statements(sides[1]),
                answers(options),
                Integer.parseInt(options.getOrDefault("from", List.of("14")).get(0)),
                Integer.parseInt(options.getOrDefault("until", List.of("99")).get(0)));
        if (!Set.of("from", "until", "rename", "table", "new", "backfill").containsAll(options.keySet())) {
            throw new IllegalArgumentException("%s: unknown words %s".formatted(row.name(), options.keySet()));
        }
        return row;
    }

    /** A statement ends with a semicolon at the end of a line. */
    private static List<String> statements(String text) {
        return Arrays.stream(text.split(";\\s*(\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static Answers answers(Map<String, List<String>> options) {
        return new Answers(
                pairs(options, "rename"),
                pairs(options, "table"),
                new TreeSet<>(options.getOrDefault("new", List.of())),
                pairs(options, "backfill"));
    }

    private static Map<String, String> pairs(Map<String, List<String>> options, String key) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : options.getOrDefault(key, List.of())) {
            String[] sides = pair.split("=", 2);
            pairs.put(sides[0], sides[1]);
        }
        return pairs;
    }

    @Override
    public String toString() {
        return name;
    }
}
