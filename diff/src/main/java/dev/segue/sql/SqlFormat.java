package dev.segue.sql;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.SqlType;
import java.util.Collection;
import java.util.stream.Collectors;

/** One filling of a format; see {@link Sql#of}. */
final class SqlFormat {

    private final String format;
    private final Object[] arguments;
    private int used;

    SqlFormat(String format, Object[] arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    String fill() {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int hole = format.indexOf('%'); hole >= 0; hole = format.indexOf('%', from)) {
            filled.append(format, from, hole);
            if (hole + 1 == format.length()) {
                throw wrong("ends within a hole");
            }
            filled.append(hole(format.charAt(hole + 1)));
            from = hole + 2;
        }
        if (used < arguments.length) {
            throw wrong("has %d holes, found %d arguments".formatted(used, arguments.length));
        }
        return filled.append(format.substring(from)).toString();
    }

    private String hole(char kind) {
        return switch (kind) {
            case '%' -> "%";
            case 'n' -> name(next(kind, Object.class));
            case 'N' -> names(next(kind, Collection.class));
            case 's' -> Literal.quoted(next(kind, String.class));
            case 't' -> SqlType.brief(next(kind, String.class));
            case 'x' -> expression(next(kind, Object.class));
            case 'd' -> number(next(kind, Number.class));
            case 'c' -> next(kind, Sql.class).text();
            case 'q' -> Literal.dollarQuoted(next(kind, Sql.class).text());
            default -> throw wrong("has an unknown hole %" + kind);
        };
    }

    private <T> T next(char kind, Class<T> type) {
        if (used == arguments.length) {
            throw wrong("has no argument for hole %d, %%%s".formatted(used + 1, kind));
        }
        Object argument = arguments[used++];
        if (!type.isInstance(argument)) {
            throw mismatch(argument);
        }
        return type.cast(argument);
    }

    private String name(Object argument) {
        if (argument instanceof Name name) {
            String own = new Identifier(name.name()).sql();
            return name.schema().isEmpty() ? own : new Identifier(name.schema()).sql() + "." + own;
        }
        if (argument instanceof String name) {
            return new Identifier(name).sql();
        }
        throw mismatch(argument);
    }

    private String names(Collection<?> argument) {
        if (argument.isEmpty()) {
            throw mismatch(argument);
        }
        return argument.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String expression(Object argument) {
        if (argument instanceof Expression expression) {
            return expression.text();
        }
        if (argument instanceof String text) {
            return text;
        }
        throw mismatch(argument);
    }

    private String number(Number argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            return argument.toString();
        }
        throw mismatch(argument);
    }

    private IllegalArgumentException mismatch(Object argument) {
        return wrong("does not take \"%s\", a %s, as argument %d"
                .formatted(argument, argument.getClass().getSimpleName(), used));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("the SQL format \"%s\" %s".formatted(format, what));
    }
}
