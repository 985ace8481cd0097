package dev.segue.read.schemacrawler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that a check of one column lists, from the text in which PostgreSQL stores {@code column IN ('A', 'B')}:
 * {@code ((column)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))}. Any other condition
 * lists none.
 */
final class CheckValues {

    private static final String TYPE = "(?:text|character varying|bpchar)";
    private static final String LITERAL = "'((?:[^']|'')*)'::" + TYPE;
    private static final Pattern ELEMENT = Pattern.compile("\\(?" + LITERAL + "\\)?(?:::text)?(?:, |$)");

    private CheckValues() {}

    static List<String> of(String column, String condition) {
        String subject = "\\(?(?:" + Pattern.quote(column) + "|" + Pattern.quote(quoted(column)) + ")\\)?(?:::text)?";
        Matcher one = Pattern.compile("\\(" + subject + " = " + LITERAL + "\\)").matcher(condition);
        if (one.matches()) {
            return List.of(unescaped(one.group(1)));
        }
        Matcher any = Pattern.compile("\\(" + subject + " = ANY \\(\\(?ARRAY\\[(.*?)\\]\\)?(?:::text\\[\\])?\\)\\)")
                .matcher(condition);
        return any.matches() ? elements(any.group(1)) : List.of();
    }

    private static List<String> elements(String list) {
        List<String> values = new ArrayList<>();
        Matcher element = ELEMENT.matcher(list);
        int at = 0;
        while (at < list.length()) {
            if (!element.find(at) || element.start() != at) {
                return List.of();
            }
            values.add(unescaped(element.group(1)));
            at = element.end();
        }
        return values;
    }

    private static String unescaped(String literal) {
        return literal.replace("''", "'");
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }
}
