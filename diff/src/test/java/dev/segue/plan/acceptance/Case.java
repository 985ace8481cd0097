package dev.segue.plan.acceptance;

import dev.segue.diff.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One proof as data.
 *
 * @param name the file's name
 * @param before statements that make the schema before
 * @param seed statements that put rows into it, at least one per table that others refer to
 * @param after statements that make the schema after, on an empty database
 * @param back statements that make what the way back leaves; those of before, but for what nothing takes away
 * @param answers what a person has said
 * @param hazards the codes expected
 * @param overlap queries that return no row while both releases are right
 */
record Case(
        String name,
        List<String> before,
        List<String> seed,
        List<String> after,
        List<String> back,
        Answers answers,
        Set<String> hazards,
        List<String> overlap) {

    /** All cases, by name. */
    static List<Case> all() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("basedir", "."), "src/test/resources/cases"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(Case::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Case named(String name) {
        return all().stream()
                .filter(proven -> proven.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Case read(Path file) {
        try {
            Map<String, String> sections = sections(Files.readString(file));
            return new Case(
                    file.getFileName().toString().replace(".sql", ""),
                    statements(sections, "before"),
                    statements(sections, "seed"),
                    statements(sections, "after"),
                    statements(sections, sections.containsKey("back") ? "back" : "before"),
                    answers(lines(sections, "answers")),
                    new TreeSet<>(lines(sections, "hazards")),
                    statements(sections, "overlap"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new HashMap<>();
        for (String part : text.split("(?m)^-- == ")) {
            int end = part.indexOf('\n');
            sections.put(part.substring(0, Math.max(end, 0)).strip(), part.substring(end + 1));
        }
        return sections;
    }

    /** A statement ends with a semicolon at the end of a line. */
    private static List<String> statements(Map<String, String> sections, String name) {
        return Arrays.stream(sections.getOrDefault(name, "").split(";\\s*(\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static List<String> lines(Map<String, String> sections, String name) {
        return sections.getOrDefault(name, "")
                .lines()
                .map(line -> line.replaceFirst("^--\\s*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** {@code rename users.email=user_email}, {@code new users.x}, {@code backfill t.c=expression}. */
    private static Answers answers(List<String> lines) {
        Map<String, String> renames = new HashMap<>();
        Map<String, String> backfills = new HashMap<>();
        Set<String> fresh = new TreeSet<>();
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            String[] pair = words[1].split("=", 2);
            switch (words[0]) {
                case "rename" -> renames.put(pair[0], pair[1]);
                case "backfill" -> backfills.put(pair[0], pair[1]);
                case "new" -> fresh.add(words[1]);
                default -> throw new IllegalArgumentException("unknown answer: " + line);
            }
        }
        return new Answers(renames, Map.of(), fresh, backfills);
    }

    @Override
    public String toString() {
        return name;
    }
}
