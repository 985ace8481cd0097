package dev.segue.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what settings need of YAML: mappings, plain and quoted scalars, comments, several documents. Lists, flow mappings and
 * text blocks are kept as the text {@link #UNREADABLE}: no setting of Hibernate is one, and guessing would be worse.
 */
final class YamlProperties {

    /** Stands for a value that is not a plain scalar. */
    static final String UNREADABLE = "\0unreadable";

    private record Level(int indent, String prefix) {}

    private final List<SortedMap<String, String>> documents = new ArrayList<>(List.of(new TreeMap<>()));
    private final Deque<Level> levels = new ArrayDeque<>();
    private int skipDeeperThan = Integer.MAX_VALUE;

    private YamlProperties() {}

    /** The documents of a file, each with dotted keys. */
    static List<SortedMap<String, String>> read(String text) {
        YamlProperties yaml = new YamlProperties();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            yaml.line(line, number);
        }
        return yaml.documents;
    }

    private void line(String line, int number) {
        String content = withoutComment(line).stripTrailing();
        int indent = content.length() - content.stripLeading().length();
        if (content.isBlank() || indent > skipDeeperThan) {
            return;
        }
        skipDeeperThan = Integer.MAX_VALUE;
        if (content.equals("---") || content.equals("...")) {
            documents.add(new TreeMap<>());
            levels.clear();
            return;
        }
        if (content.contains("\t") && content.substring(0, indent).contains("\t")) {
            throw new IllegalArgumentException("line %d is indented with a tab".formatted(number));
        }
        while (!levels.isEmpty() && levels.peek().indent >= indent) {
            levels.pop();
        }
        String prefix = levels.isEmpty() ? "" : levels.peek().prefix;
        if (content.stripLeading().startsWith("- ") || content.strip().equals("-")) {
            put(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), UNREADABLE);
            skipDeeperThan = indent;
            return;
        }
        pair(content.strip(), prefix, indent, number);
    }

    private void pair(String content, String prefix, int indent, int number) {
        int colon = colon(content);
        if (colon < 0) {
            throw new IllegalArgumentException("line %d is no \"key: value\"".formatted(number));
        }
        String key = prefix + unquoted(content.substring(0, colon).strip());
        String value = content.substring(colon + 1).strip();
        if (value.isEmpty()) {
            levels.push(new Level(indent, key + "."));
        } else if (value.startsWith("|") || value.startsWith(">")) {
            put(key, UNREADABLE);
            skipDeeperThan = indent;
        } else {
            boolean other = "[{&*!".indexOf(value.charAt(0)) >= 0;
            put(key, other ? UNREADABLE : unquoted(value));
        }
    }

    private void put(String key, String value) {
        documents.get(documents.size() - 1).put(key, value);
    }

    /** The colon behind a key, which a space or the end follows. */
    private static int colon(String content) {
        char quote = content.charAt(0);
        int from = quote == '"' || quote == '\'' ? content.indexOf(quote, 1) : 0;
        for (int i = Math.max(from, 0); i < content.length(); i++) {
            if (content.charAt(i) == ':' && (i + 1 == content.length() || content.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        if (text.length() < 2 || text.charAt(0) != text.charAt(text.length() - 1)) {
            return text;
        }
        String inside = text.substring(1, text.length() - 1);
        return switch (text.charAt(0)) {
            case '\'' -> inside.replace("''", "'");
            case '"' -> inside.contains("\\") ? UNREADABLE : inside;
            default -> text;
        };
    }

    /** A comment starts the line or follows a space, outside of quotes. */
    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && (i == 0 || " :".indexOf(line.charAt(i - 1)) >= 0)) {
                quote = c;
            } else if (c == '#' && (i == 0 || line.charAt(i - 1) == ' ')) {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
