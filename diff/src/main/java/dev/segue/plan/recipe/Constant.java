package dev.segue.plan.recipe;

import dev.segue.catalog.Expression;
import java.util.regex.Pattern;

/**
 * Tells defaults that PostgreSQL evaluates once per statement, so that {@code ADD COLUMN} rewrites no row, from those that it
 * may evaluate per row (PostgreSQL manual, "ALTER TABLE", Notes). In doubt it is no constant.
 */
final class Constant {

    /** A cast of PostgreSQL's own: what a cast to any other type runs, its maker decides. */
    private static final Pattern LITERAL = Pattern.compile(
            "\\(?(-?\\d+(\\.\\d+)?|true|false)\\)?"
                    + "(::(smallint|integer|bigint|numeric|real|double precision|money|boolean|text|character varying|bpchar|int[248]?|float[48]?|bool|decimal|varchar)"
                    + "(\\(\\d+(,\\s*\\d+)?\\))?(\\[\\])*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NULL = Pattern.compile(
            "\\(?null\\)?(::[\\w. \"]+(\\(\\d+(,\\s*\\d+)?\\))?[a-z ]*(\\[\\])*)?", Pattern.CASE_INSENSITIVE);

    /** Of any type, an enum type too: a type reads its literals when the statement is parsed ({@link DomainTypes} are refused before). */
    private static final Pattern QUOTED = Pattern.compile(
            "\\(?('(?:[^']++|'')*+'|E'(?:[^'\\\\]++|\\\\.|'')*+')\\)?(::(?:\"(?:[^\"]++|\"\")++\"|[\\w. ]++)+(\\(\\d+(,\\s*\\d+)?\\))?[a-z ]*(\\[\\])*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOW = Pattern.compile(
            "(current_timestamp|current_date|current_time|localtimestamp|localtime)(\\(\\d\\))?|now\\(\\)",
            Pattern.CASE_INSENSITIVE);

    private Constant() {}

    static boolean isConstant(Expression expression) {
        String text = expression.text().strip();
        return LITERAL.matcher(text).matches()
                || NULL.matcher(text).matches()
                || QUOTED.matcher(text).matches()
                || NOW.matcher(text).matches();
    }
}
