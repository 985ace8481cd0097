package dev.segue.catalog;

import java.util.List;

/**
 * A check constraint.
 *
 * @param name the constraint's final name
 * @param expression the condition, without the word CHECK and its outer parentheses
 * @param column the column that the check stands at, or empty for a check of the table
 * @param values where the check lists the allowed values of {@code column} (the constants of an enum): these, unquoted,
 *     sorted; else empty. Compared as a set, instead of the expression, where both sides have it
 */
public record Check(String name, Expression expression, String column, List<String> values) {
    public Check {
        values = values.stream().sorted().distinct().toList();
    }
}
