package dev.segue.engine.step;

import dev.segue.engine.step.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one SQL statement into tokens; comments and white space are left out. Lexical rules: PostgreSQL manual, section
 * 4.1 "Lexical Structure". Unterminated quotes end with the text: the server says what is wrong with it.
 */
final class SqlTokens {

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** The tokens in order of their place. */
    static List<SqlToken> of(String sql) {
        return new SqlTokens(sql).scan();
    }

    private List<SqlToken> scan() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                skipComment();
            } else {
                token(c);
            }
        }
        return List.copyOf(tokens);
    }

    private void token(char c) {
        int start = at;
        if (c == '\'') {
            add(Kind.STRING, start, quotedEnd('\'', afterEscapePrefix()));
        } else if (c == '"') {
            int end = quotedEnd('"', false);
            tokens.add(new SqlToken(Kind.QUOTED_NAME, start, end, unquoted(start, end), depth));
            at = end;
        } else if (c == '$' && dollarTagEnd() > 0) {
            String tag = sql.substring(start, dollarTagEnd());
            int close = sql.indexOf(tag, start + tag.length());
            add(Kind.STRING, start, close < 0 ? sql.length() : close + tag.length());
        } else if (startsWord(c)) {
            int end = wordEnd(start);
            tokens.add(new SqlToken(Kind.WORD, start, end, folded(sql.substring(start, end)), depth));
            at = end;
        } else if (digit(c)) {
            add(Kind.NUMBER, start, numberEnd(start));
        } else {
            symbol(c);
        }
    }

    private void symbol(char c) {
        if (c == ')') {
            depth--;
        }
        add(Kind.SYMBOL, at, at + 1);
        if (c == '(') {
            depth++;
        }
    }

    private void add(Kind kind, int start, int end) {
        tokens.add(new SqlToken(kind, start, end, sql.substring(start, end), depth));
        at = end;
    }

    private void skipComment() {
        int open = 0;
        do {
            if (sql.startsWith("/*", at)) {
                open++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                open--;
                at += 2;
            } else {
                at++;
            }
        } while (open > 0 && at < sql.length());
    }

    /** True after the E of {@code E'…'}, the only form in which a backslash escapes. */
    private boolean afterEscapePrefix() {
        if (tokens.isEmpty()) {
            return false;
        }
        SqlToken last = tokens.get(tokens.size() - 1);
        return last.end() == at && last.isWord("e");
    }

    private int quotedEnd(char quote, boolean escapes) {
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end++);
            if (escapes && c == '\\') {
                end++;
            } else if (c == quote) {
                if (end >= sql.length() || sql.charAt(end) != quote) {
                    return end;
                }
                end++;
            }
        }
        return sql.length();
    }

    private String unquoted(int start, int end) {
        boolean closed = end - start >= 2 && sql.charAt(end - 1) == '"';
        return sql.substring(start + 1, closed ? end - 1 : end).replace("\"\"", "\"");
    }

    /** Index after the second dollar sign of {@code $tag$}, or -1 where there is none. */
    private int dollarTagEnd() {
        int end = at + 1;
        if (end < sql.length() && digit(sql.charAt(end))) {
            return -1;
        }
        while (end < sql.length() && (startsWord(sql.charAt(end)) || digit(sql.charAt(end)))) {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '$' ? end + 1 : -1;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < sql.length()
                && (startsWord(sql.charAt(end)) || digit(sql.charAt(end)) || sql.charAt(end) == '$')) {
            end++;
        }
        return end;
    }

    private int numberEnd(int start) {
        int end = start;
        while (end < sql.length()
                && (startsWord(sql.charAt(end)) || digit(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean startsWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** As the server folds: ASCII only, whatever the locale. */
    private static String folded(String word) {
        StringBuilder result = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            result.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return result.toString();
    }
}
