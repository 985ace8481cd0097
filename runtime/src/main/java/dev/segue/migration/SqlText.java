package dev.segue.migration;

/**
 * Blanks out quoted text and comments, so that keywords and semicolons inside them are not taken for SQL. Lexical rules:
 * PostgreSQL manual, section 4.1 "Lexical Structure".
 */
final class SqlText {

    private final String sql;
    private final StringBuilder bare = new StringBuilder();
    private int at;

    private SqlText(String sql) {
        this.sql = sql;
    }

    static String withoutQuotedText(String sql) {
        return new SqlText(sql).scan();
    }

    private String scan() {
        while (at < sql.length()) {
            if (sql.startsWith("--", at)) {
                skipTo("\n", at + 2);
            } else if (sql.startsWith("/*", at)) {
                skipBlockComment();
            } else if (sql.charAt(at) == '\'') {
                skipQuoted('\'', escapes());
            } else if (sql.charAt(at) == '"') {
                skipQuoted('"', false);
            } else if (sql.charAt(at) == '$' && !insideWord()) {
                skipDollarQuote();
            } else {
                bare.append(sql.charAt(at++));
            }
        }
        return bare.toString();
    }

    private boolean insideWord() {
        return at > 0 && (Character.isLetterOrDigit(sql.charAt(at - 1)) || sql.charAt(at - 1) == '_');
    }

    /** True for {@code E'…'}, the only form in which a backslash escapes. */
    private boolean escapes() {
        boolean letter = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
        return letter && (at == 1 || (!Character.isLetterOrDigit(sql.charAt(at - 2)) && sql.charAt(at - 2) != '_'));
    }

    private void skipTo(String end, int from) {
        int found = sql.indexOf(end, from);
        at = found < 0 ? sql.length() : found + end.length();
        bare.append(' ');
    }

    private void skipBlockComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
        bare.append(' ');
    }

    private void skipQuoted(char quote, boolean escapes) {
        bare.append(quote);
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (escapes && c == '\\') {
                at++;
            } else if (c == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else {
                    break;
                }
            }
        }
        bare.append(quote);
    }

    private void skipDollarQuote() {
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$') {
            bare.append(sql.charAt(at++));
            return;
        }
        skipTo(sql.substring(at, end + 1), end + 1);
    }
}
