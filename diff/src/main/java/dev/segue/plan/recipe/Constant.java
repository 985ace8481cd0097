package dev.segue.plan.recipe;

import dev.segue.catalog.Expression;
import java.util.regex.Pattern;

/**
 * Tells defaults that PostgreSQL evaluates once per statement, so that {@code ADD COLUMN} rewrites no row, from those that it
 * may evaluate per row (PostgreSQL manual, "ALTER TABLE", Notes). In doubt it is no constant.
 */
final class Constant {

    private static final Pattern LITERAL = Pattern.compile(
            "\\(?(-?\\d+(\\.\\d+)?|true|false|null)\\)?(::[a-z \"]+(\\(\\d+(,\\s*\\d+)?\\))?[a-z ]*(\\[\\])*)?",
            Pattern.CASE_INSENSITIVE);

    /** Of any type, an enum type too: a type reads its literals when the statement is parsed ({@link DomainTypes} are refused before). */
    private static final Pattern QUOTED = Pattern.compile(
            "\\(?('([^']|'')*'|E'([^'\\\\]|\\\\.|'')*')\\)?(::(\"([^\"]|\"\")+\"|[\\w. ])+(\\(\\d+(,\\s*\\d+)?\\))?[a-z ]*(\\[\\])*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOW = Pattern.compile(
            "(current_timestamp|current_date|current_time|localtimestamp|localtime)(\\(\\d\\))?|now\\(\\)",
            Pattern.CASE_INSENSITIVE);

    private Constant() {}

    static boolean isConstant(Expression expression) {
        String text = expression.text().strip();
        return LITERAL.matcher(text).matches()
                || QUOTED.matcher(text).matches()
                || NOW.matcher(text).matches();
    }
}
