package dev.segue.catalog;

import java.util.Locale;

/**
 * An opaque SQL expression. It is compared, stored and printed, never edited.
 *
 * @param expr as Hibernate or a person wrote it; empty where only the database's text is known
 * @param canon as PostgreSQL prints it back; empty where no server has seen it yet
 */
public record Expression(String expr, String canon) {

    /** What a comparison of two expressions can say. */
    public enum Likeness {
        SAME,
        DIFFERENT,
        /** One side was never seen by a server and the other is known only as a server prints it. */
        NOT_COMPARABLE
    }

    public Expression {
        if (expr.isEmpty() && canon.isEmpty()) {
            throw new IllegalArgumentException("an expression needs a text");
        }
    }

    /** As written, not yet seen by a server. */
    public static Expression written(String expr) {
        return new Expression(expr, "");
    }

    /** As a server prints it. */
    public static Expression canonical(String canon) {
        return new Expression("", canon);
    }

    /** The text to put into SQL: as written where known, else as the server prints it. */
    public String text() {
        return expr.isEmpty() ? canon : expr;
    }

    /**
     * Whether it may read the column: what it reads it names, as a word of its own. In doubt it does, so where the word stands
     * in a text, or where names are escaped (PostgreSQL manual, "SQL Syntax", identifiers with Unicode escapes).
     */
    public boolean mayName(String column) {
        String text = text().toLowerCase(Locale.ROOT);
        String name = column.replace("\"", "\"\"").toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (!isPartOfName(text, at - 1) && !isPartOfName(text, at + name.length())) {
                return true;
            }
        }
        return text.contains("u&\"");
    }

    private static boolean isPartOfName(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '$');
    }

    /** Compares what both sides have in common: equal written texts are the same; else canonical texts decide. */
    public Likeness compare(Expression other) {
        if (!expr.isEmpty() && expr.equals(other.expr)) {
            return Likeness.SAME;
        }
        if (!canon.isEmpty() && !other.canon.isEmpty()) {
            return canon.equals(other.canon) ? Likeness.SAME : Likeness.DIFFERENT;
        }
        if (!expr.isEmpty() && !other.expr.isEmpty()) {
            return Likeness.DIFFERENT;
        }
        return Likeness.NOT_COMPARABLE;
    }
}
