package dev.segue.mapping;

import dev.segue.catalog.SqlType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind a column's name in SQL, taken apart: Hibernate keeps a developer's {@code columnDefinition} as one text.
 *
 * @param type in PostgreSQL's own spelling
 * @param notNull whether it says NOT NULL
 * @param defaultValue the DEFAULT expression, or empty
 * @param collation the COLLATE name, or empty
 * @param rest what a column of a Catalog cannot say, or empty
 */
record ColumnDefinition(String type, boolean notNull, String defaultValue, String collation, String rest) {

    private static final Pattern CLAUSE = Pattern.compile(
            "\\G(not\\s+null|null|default|collate|unique|check|references|generated|constraint|primary\\s+key|storage|compression)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ARRAY =
            Pattern.compile("\\s*(?:\\s+array(?:\\s*\\[\\d+])?|\\[\\d*])$", Pattern.CASE_INSENSITIVE);

    static ColumnDefinition parse(String text) {
        Map<String, String> clauses = clauses(text);
        String type = clauses.getOrDefault("", "");
        String rest = clauses.entrySet().stream()
                .filter(clause -> !isKnown(clause.getKey()))
                .map(clause -> (clause.getKey() + " " + clause.getValue()).strip())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return new ColumnDefinition(
                canonical(type),
                clauses.containsKey("not null"),
                clauses.getOrDefault("default", ""),
                clauses.containsKey("collate") ? ServerNames.of(clauses.getOrDefault("collate", "")) : "",
                rest);
    }

    private static boolean isKnown(String clause) {
        return switch (clause) {
            case "", "not null", "null", "default", "collate" -> true;
            default -> false;
        };
    }

    /** Hibernate writes arrays as {@code integer array[5]}, which the server prints as {@code integer[]}: it keeps no size. */
    private static String canonical(String type) {
        String element = type.strip();
        StringBuilder brackets = new StringBuilder();
        for (Matcher array = ARRAY.matcher(element); array.find(); array = ARRAY.matcher(element)) {
            element = element.substring(0, array.start());
            brackets.append("[]");
        }
        return SqlType.canonical(element) + brackets;
    }

    /** The text behind each word that starts a clause, the type behind the empty word; strings and parentheses are whole. */
    private static Map<String, String> clauses(String text) {
        Map<String, String> clauses = new LinkedHashMap<>();
        Matcher clause = CLAUSE.matcher(text);
        String word = "";
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            boolean atWord = i == 0 || !Character.isJavaIdentifierPart(text.charAt(i - 1));
            if (atWord && i > 0 && clause.find(i)) {
                clauses.merge(word, text.substring(start, i).strip(), (a, b) -> a + " " + b);
                word = clause.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                start = clause.end();
                i = start;
            } else {
                i = behind(text, i);
            }
        }
        clauses.merge(word, text.substring(start).strip(), (a, b) -> a + " " + b);
        return clauses;
    }

    private static int behind(String text, int i) {
        char c = text.charAt(i);
        if (c == '\'' || c == '"') {
            int end = text.indexOf(c, i + 1);
            return end < 0 ? text.length() : end + 1;
        }
        if (c != '(') {
            return i + 1;
        }
        int j = i + 1;
        while (j < text.length() && text.charAt(j) != ')') {
            j = behind(text, j);
        }
        return Math.min(j + 1, text.length());
    }
}
