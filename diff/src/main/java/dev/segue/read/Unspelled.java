package dev.segue.read;

import dev.segue.catalog.Check;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Index;
import dev.segue.catalog.Table;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds expressions that no server has spelled yet. */
final class Unspelled {

    private Unspelled() {}

    static boolean in(Table table) {
        return table.columns().stream().anyMatch(column -> any(Stream.of(column.defaultValue(), column.generated())))
                || any(table.checks().stream().map(Check::expression))
                || table.indexes().stream().anyMatch(Unspelled::in);
    }

    static boolean in(Index index) {
        return any(Stream.concat(
                Stream.ofNullable(index.predicate()), index.keys().stream().map(Index.Key::expression)));
    }

    private static boolean any(Stream<@Nullable Expression> expressions) {
        return expressions
                .filter(Objects::nonNull)
                .anyMatch(expression -> expression.canon().isEmpty());
    }
}
