package dev.segue.entity;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a properties file into the documents that Spring Boot makes of it (its reference, "Working With Multi-Document Files"): a
 * line {@code #---} or {@code !---} separates two, unless a line right before or behind it is a comment.
 */
final class PropertiesDocuments {

    private static final char NONE = '\0';

    private final List<StringBuilder> documents = new ArrayList<>();
    private StringBuilder document = new StringBuilder();
    private boolean hasKeys;
    private char lastComment = NONE;

    private PropertiesDocuments() {}

    /**
     * The documents that have keys.
     *
     * @throws IllegalArgumentException where an escape is broken
     */
    static List<SortedMap<String, String>> read(String text) {
        PropertiesDocuments all = new PropertiesDocuments();
        boolean continued = false;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            boolean comment = !continued && all.isComment(line);
            if (!comment) {
                all.line(line, continued);
            }
            continued = !comment && isContinued(line);
        }
        all.end();
        List<SortedMap<String, String>> read = new ArrayList<>();
        for (StringBuilder document : all.documents) {
            SortedMap<String, String> properties = parsed(document.toString());
            lists(properties);
            read.add(properties);
        }
        return read;
    }

    /** The keys of a text without documents. */
    static SortedMap<String, String> parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        return sorted;
    }

    /** Spring Boot numbers what stands at {@code key[]}. */
    private static void lists(SortedMap<String, String> properties) {
        for (String key : List.copyOf(properties.keySet())) {
            if (key.endsWith("[]")) {
                String name = key.substring(0, key.length() - 2);
                List<String> values = SpringFiles.split(properties.getOrDefault(key, ""), ",");
                for (int i = 0; i < values.size(); i++) {
                    properties.put("%s[%d]".formatted(name, i), values.get(i));
                }
            }
        }
    }

    /** A comment or separator, which needs no place in a document. */
    private boolean isComment(String line) {
        String text = line.replaceFirst("^[ \t\f]+", "");
        char first = text.isEmpty() ? NONE : text.charAt(0);
        if (first != '#' && first != '!') {
            return false;
        }
        boolean separates = first != lastComment && line.matches("[#!]---[ \t\f]*");
        if (separates) {
            end();
        } else {
            if (!hasKeys && !documents.isEmpty()) {
                document = documents.remove(documents.size() - 1);
                hasKeys = true;
            }
            lastComment = first;
        }
        return true;
    }

    private void line(String line, boolean continued) {
        hasKeys |= continued || !line.isBlank();
        lastComment = NONE;
        document.append(line).append('\n');
    }

    private void end() {
        if (hasKeys) {
            documents.add(document);
        }
        document = new StringBuilder();
        hasKeys = false;
    }

    /** An odd number of backslashes ends the line, and none of a pair does. */
    private static boolean isContinued(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }
}
