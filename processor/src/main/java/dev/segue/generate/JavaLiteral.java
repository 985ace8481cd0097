package dev.segue.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes text as a Java string literal that means exactly this text, whatever the encoding of the file: all that is not
 * printable ASCII is escaped. Rules: Java Language Specification, 3.3 "Unicode Escapes", 3.10.5 and 3.10.6 "Text Blocks".
 */
final class JavaLiteral {

    /** Where a long line of SQL is best broken: before these words. */
    private static final Pattern CLAUSE = Pattern.compile(
            " (?=(?:ADD|CHECK|REFERENCES|FOREIGN KEY|UNIQUE|SET|(?<!DISTINCT )FROM|WHERE|VALUES|SELECT|FOR EACH|RENAME"
                    + "|GROUP BY|ORDER BY|HAVING|LEFT|JOIN|ON CONFLICT)\\b)");

    /** What a class file can hold of one constant: Java Virtual Machine Specification, 4.4.7. */
    private static final int MOST_BYTES = 65_535;

    private static final int SHOWN = 80;

    private static final int SHORTEST_LINE = 40;

    private JavaLiteral() {}

    /** On one line, in quotes. */
    static String plain(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\n' -> literal.append("\\n");
                default -> literal.append(escaped((char) c));
            }
        });
        return literal.append('"').toString();
    }

    /** Whether the text reads better as a text block: javac warns of some where it has characters that end a line elsewhere. */
    static boolean hasLines(String text) {
        return text.contains("\n") && !hasSeparators(text);
    }

    private static boolean hasSeparators(String text) {
        return text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0;
    }

    /**
     * As a text block: the opening quotes, then one line each, the last with the closing quotes. Where the text is one
     * line that is too long, it is continued on the next with a backslash at its end; lines that somebody has laid out
     * stay as they are.
     *
     * @param width how many columns a line may have
     */
    static List<String> block(String text, int width) {
        if (hasSeparators(text)) {
            return List.of(plain(text));
        }
        List<String> lines = new ArrayList<>(List.of("\"\"\""));
        String[] parts = text.split("\n", -1);
        boolean anchored = false; // one line without indentation, so that javac strips none from the others
        for (int i = 0; i < parts.length; i++) {
            String line = escapedLine(parts[i], i == parts.length - 1);
            if (!anchored && !line.isEmpty()) {
                line = line.startsWith(" ") ? "\\s" + line.substring(1) : line;
                anchored = true;
            }
            lines.addAll(parts.length == 1 ? folded(line, width) : List.of(line));
        }
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\"\"\"");
        return lines;
    }

    /** Refuses what no class file and no database can hold. */
    static String checked(String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new GenerateException("a text with half a character (a surrogate without the other): "
                    + plain(text.substring(0, Math.min(text.length(), SHOWN))));
        }
        int bytes = text.chars()
                .map(c -> c == 0 ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3)
                .sum();
        if (bytes > MOST_BYTES) {
            throw new GenerateException("a text of %d bytes, more than the %d that a class file can hold: \"%s…\""
                    .formatted(bytes, MOST_BYTES, text.substring(0, SHOWN)));
        }
        return text;
    }

    private static String escapedLine(String line, boolean last) {
        StringBuilder escaped = new StringBuilder();
        int quotes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean atEnd = i == line.length() - 1;
            quotes = c == '"' ? quotes + 1 : 0;
            if (c == '"' && (quotes == 3 || (atEnd && last))) {
                escaped.append("\\\"");
                quotes = 0;
            } else if (c == ' ' && atEnd) {
                escaped.append("\\s");
            } else {
                escaped.append(c == '"' ? "\"" : escaped(c));
            }
        }
        return escaped.toString();
    }

    private static List<String> folded(String line, int width) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (rest.length() > width) {
            int at = breakOf(rest, width - 1);
            if (at < 0) {
                break;
            }
            lines.add(rest.substring(0, at) + "\\");
            rest = rest.substring(at);
        }
        lines.add(rest);
        return lines;
    }

    /** Behind a space, so that no word is cut and the next line starts without one; -1 where there is no such place. */
    private static int breakOf(String line, int width) {
        int found = -1;
        var clause = CLAUSE.matcher(line);
        while (clause.find() && clause.end() <= width) {
            found = clause.end() >= SHORTEST_LINE ? clause.end() : found;
        }
        if (found < 0) {
            found = line.lastIndexOf(' ', width - 1) + 1;
            found = found < SHORTEST_LINE ? line.indexOf(' ', width) + 1 : found;
        }
        while (found > 0 && found < line.length() && line.charAt(found) == ' ') {
            found++;
        }
        return found <= 0 || found >= line.length() ? -1 : found;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '\f' -> "\\f";
            case '\b' -> "\\b";
            default -> {
                if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
                    yield "\\%03o".formatted((int) c);
                }
                yield c < 0x7f ? String.valueOf(c) : "\\u%04x".formatted((int) c);
            }
        };
    }
}
