package dev.segue.mapping.bridge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;

/**
 * The checks that Hibernate derives from the parts of an embeddable in a JSON column. They are nowhere in its model: it makes
 * them while it writes a table's checks, so it is asked to do that.
 */
final class AggregateChecks {

    private static final String START = ", check (";

    private AggregateChecks() {}

    /** The conditions, in Hibernate's order. */
    static List<String> of(Table table, Dialect dialect) {
        if (table.getColumns().stream().noneMatch(AggregateColumn.class::isInstance)) {
            return List.of();
        }
        Set<String> known = Stream.concat(
                        table.getChecks().stream(),
                        table.getColumns().stream().flatMap(column -> column.getCheckConstraints().stream()))
                .map(CheckConstraint::getConstraint)
                .collect(Collectors.toSet());
        return conditions(written(table, dialect)).stream()
                .filter(condition -> !known.contains(condition))
                .toList();
    }

    @SuppressWarnings("UnnecessaryStringBuilder") // Hibernate writes into it
    private static String written(Table table, Dialect dialect) {
        try {
            Method method =
                    StandardTableExporter.class.getDeclaredMethod("applyTableCheck", Table.class, StringBuilder.class);
            method.setAccessible(true);
            StringBuilder target = new StringBuilder();
            method.invoke(dialect.getTableExporter(), table, target);
            return target.toString();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("StandardTableExporter.applyTableCheck", e);
        }
    }

    /** What stands in the parentheses of each unnamed check. */
    private static List<String> conditions(String text) {
        List<String> conditions = new ArrayList<>();
        for (int start = text.indexOf(START); start >= 0; start = text.indexOf(START, start + 1)) {
            int open = start + START.length();
            conditions.add(text.substring(open, closing(text, open)));
        }
        return conditions;
    }

    /** Where the parenthesis closes behind which {@code from} stands. */
    private static int closing(String text, int from) {
        int depth = 1;
        boolean inString = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                inString = !inString;
            } else if (!inString && c == '(') {
                depth++;
            } else if (!inString && c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a parenthesis is open in " + text);
    }
}
