package dev.segue.read.snapshot;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.diff.DiffError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a line, from which pieces are read in a fixed order. What could have stood here is kept for messages. */
final class LineCursor {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_-]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}");
    private static final int SHOWN = 40;

    private final String line;
    private final String source;
    private final int number;
    private final List<String> expected = new ArrayList<>();
    private int at;

    /** The name of the file and the number of the line, counted from 1, are for messages. */
    LineCursor(String line, String source, int number) {
        this.line = line;
        this.source = source;
        this.number = number;
    }

    /** The first word of the line. */
    String kind() {
        return matched(WORD, "a word");
    }

    /** Goes on when the text stands here. */
    boolean accept(String text) {
        if (line.startsWith(text, at)) {
            advance(at + text.length());
            return true;
        }
        return note(text);
    }

    void expect(String text) {
        if (!accept(text)) {
            throw damaged();
        }
    }

    boolean flag(String word) {
        int end = at + word.length() + 1;
        boolean whole = line.length() <= end || line.charAt(end) == ' ';
        return whole ? accept(" " + word) : note(word);
    }

    /** A string behind a space. */
    String string() {
        expect(" ");
        return quoted();
    }

    /** A name behind a space. */
    Name name() {
        expect(" ");
        return qualified();
    }

    /** The text behind the key; empty where the key does not stand here. */
    String text(String key) {
        return accept(" " + key + "=") ? quoted() : "";
    }

    String requiredText(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            throw damaged();
        }
        return text;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (accept(" " + key + "=(")) {
            do {
                texts.add(quoted());
            } while (accept(", "));
            expect(")");
        }
        return texts;
    }

    List<String> requiredTexts(String key) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            throw damaged();
        }
        return texts;
    }

    Name target(String key) {
        expect(" " + key + "=");
        return qualified();
    }

    long number(String key) {
        expect(" " + key + "=");
        return number();
    }

    long number() {
        int start = at;
        try {
            return Long.parseLong(matched(NUMBER, "a whole number"));
        } catch (NumberFormatException e) {
            at = start;
            throw damaged("a number of at most 64 bits");
        }
    }

    <E extends Enum<E>> E word(String key, Class<E> type, E usual) {
        if (!accept(" " + key + "=")) {
            return usual;
        }
        for (E constant : type.getEnumConstants()) {
            int end = at + constant.name().length();
            if ((end >= line.length() || line.charAt(end) == ' ') && accept(constant.name())) {
                return constant;
            }
            note(constant.name());
        }
        throw damaged();
    }

    @Nullable
    Expression expression(String key) {
        String expr = text(key);
        String canon = text(key + "-canon");
        return expr.isEmpty() && canon.isEmpty() ? null : new Expression(expr, canon);
    }

    Expression requiredExpression(String key) {
        Expression expression = expression(key);
        if (expression == null) {
            throw damaged();
        }
        return expression;
    }

    void end() {
        if (at < line.length()) {
            note("the end of the line");
            throw damaged();
        }
    }

    /** What was read of the line. */
    String read() {
        return line.substring(0, at);
    }

    SnapshotException damaged(String what) {
        expected.clear();
        note(what);
        return damaged();
    }

    SnapshotException damaged() {
        String rest = line.substring(at);
        String found = rest.isEmpty()
                ? "the end of the line"
                : "'" + (rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest).strip() + "'";
        Set<String> words = new TreeSet<>();
        expected.forEach(text -> words.add(text.isBlank() ? "a space" : text.strip()));
        return refused(
                DiffError.SNAPSHOT_DAMAGED,
                "expected %s, found %s: restore the file from version control, or make it again"
                        .formatted(String.join(" or ", words), found));
    }

    /** An error at this place. */
    SnapshotException refused(DiffError error, String why) {
        return new SnapshotException(error, "%s, line %d, column %d: %s".formatted(source, number, at + 1, why));
    }

    private boolean note(String word) {
        expected.add(word);
        return false;
    }

    private Name qualified() {
        String first = quoted();
        return accept(".") ? new Name(first, quoted()) : Name.of(first);
    }

    private String quoted() {
        if (!line.startsWith("\"", at)) {
            throw damaged("a text in double quotes");
        }
        StringBuilder text = new StringBuilder();
        int next = at + 1;
        while (next < line.length() && line.charAt(next) != '"') {
            next = unescape(next, text);
        }
        if (next >= line.length()) {
            at = line.length();
            throw damaged("a closing double quote");
        }
        advance(next + 1);
        return text.toString();
    }

    /** Appends the character at that place and returns the place behind it. */
    private int unescape(int next, StringBuilder text) {
        char c = line.charAt(next);
        if (c != '\\') {
            text.append(c);
            return next + 1;
        }
        char kind = next + 1 < line.length() ? line.charAt(next + 1) : ' ';
        if (kind == 'u') {
            text.append(unicode(next));
            return next + 6;
        }
        int plain = "\"\\nrt".indexOf(kind);
        if (plain < 0) {
            at = next;
            throw damaged("an escape: one of \\\" \\\\ \\n \\r \\t, or \\u and four hex digits");
        }
        text.append("\"\\\n\r\t".charAt(plain));
        return next + 2;
    }

    private char unicode(int next) {
        String digits = line.substring(next + 2, Math.min(next + 6, line.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            at = next;
            throw damaged("\\u and four hex digits");
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private String matched(Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            throw damaged(what);
        }
        advance(matcher.end());
        return matcher.group();
    }

    private void advance(int to) {
        at = to;
        expected.clear();
    }
}
