package dev.segue.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text into comments so that it cannot end them, is no markup, and hides nothing from a reader. */
final class JavaComment {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern BACKSLASHES = Pattern.compile("\\\\+(?=u)");
    private static final Pattern CODE = Pattern.compile("`([^`{}@*\\s](?:[^`{}@*]*[^`{}@*\\s])?)`");

    private JavaComment() {}

    /** Lines of a comment, each starting with {@code //}; none for no text. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : LINE.split(text.strip(), -1)) {
            wrapped(visible(paragraph), width - 3).forEach(line -> lines.add("// " + line));
        }
        return lines;
    }

    /** The text of a Javadoc comment, without the stars; text in backquotes becomes a code tag. */
    static String javadoc(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : LINE.split(text.strip(), -1)) {
            lines.addAll(wrapped(markup(visible(paragraph)), width));
        }
        return String.join("\n", lines);
    }

    private static String markup(String text) {
        Matcher code = CODE.matcher(text);
        StringBuilder markup = new StringBuilder();
        int from = 0;
        while (code.find()) {
            markup.append(plainMarkup(text.substring(from, code.start())));
            markup.append("{@code ").append(code.group(1)).append('}');
            from = code.end();
        }
        return markup.append(plainMarkup(text.substring(from))).toString();
    }

    private static String plainMarkup(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("*/", "*&#47;")
                .replace("@", "&#64;");
    }

    /** Control and formatting characters by number; a backslash before a {@code u} doubled, so that it escapes nothing. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> visible.append(c == '\t' ? " " : "U+%04X".formatted(c));
                default -> visible.appendCodePoint(c);
            }
        });
        return BACKSLASHES
                .matcher(visible)
                .replaceAll(run -> Matcher.quoteReplacement(run.group().repeat(2)));
    }

    private static List<String> wrapped(String line, int width) {
        List<String> lines = new ArrayList<>();
        String rest = line.strip();
        while (rest.length() > width) {
            int at = rest.lastIndexOf(' ', width);
            at = at <= 0 ? rest.indexOf(' ', width) : at;
            if (at < 0) {
                break;
            }
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at + 1).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }
}
