package dev.segue.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the allowed values out of the checks that Hibernate writes for enums: {@code c in ('A','B')}, {@code c between 0 and 2}. */
final class ValueList {

    private static final int MANY = 10_000;
    private static final Pattern IN =
            Pattern.compile("\\s*(\\S+)\\s+in\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(\\S+)\\s+between\\s+(-?\\d{1,9})\\s+and\\s+(-?\\d{1,9})\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("\\G\\s*(?:'((?:[^']|'')*)'|(-?\\d+))\\s*(,|$)");

    private ValueList() {}

    /** The values, unquoted, in the order of the text; empty where the check says anything else. */
    static List<String> of(String expression, String column) {
        Matcher in = IN.matcher(expression);
        if (in.matches() && ServerNames.of(in.group(1)).equals(column)) {
            return literals(in.group(2));
        }
        Matcher between = BETWEEN.matcher(expression);
        if (!between.matches() || !ServerNames.of(between.group(1)).equals(column)) {
            return List.of();
        }
        int from = Integer.parseInt(between.group(2));
        int to = Integer.parseInt(between.group(3));
        return to - from > MANY
                ? List.of()
                : IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    private static List<String> literals(String text) {
        List<String> values = new ArrayList<>();
        Matcher literal = LITERAL.matcher(text);
        int end = 0;
        while (end < text.length() && literal.find(end) && literal.start() == end) {
            values.add(
                    literal.group(1) == null
                            ? literal.group(2)
                            : literal.group(1).replace("''", "'"));
            end = literal.end();
        }
        return end == text.length() ? values : List.of();
    }
}
