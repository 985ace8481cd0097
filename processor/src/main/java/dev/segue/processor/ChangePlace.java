package dev.segue.processor;

import dev.segue.catalog.Check;
import dev.segue.catalog.Column;
import dev.segue.catalog.Index;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.diagnostic.ProcessorError;
import java.util.List;
import javax.tools.Diagnostic;

/** Puts a message at the entity or attribute that the changed object comes from. */
final class ChangePlace {

    private final Diagnostic.Kind kind;

    ChangePlace(Diagnostic.Kind kind) {
        this.kind = kind;
    }

    /** At the first of the columns; the message begins with the table and all of them. */
    Finding at(Table table, List<String> columns, ProcessorError error, Object... more) {
        String list = String.join(", ", columns);
        Object what = columns.size() == 1 ? table.name() + "." + list : "%s (%s)".formatted(table.name(), list);
        return at(origin(table, columns.get(0)), error, prepend(what, more));
    }

    /** At the column that the check is about; the message begins with the names of the check and the table. */
    Finding atCheck(Table table, Check check, ProcessorError error, Object... more) {
        Object[] arguments = prepend(check.name(), prepend(table.name(), more));
        return at(origin(table, check.column()), error, arguments);
    }

    /** At the first column of the index. */
    Finding atIndex(Table table, Index index, ProcessorError error) {
        List<String> keys = index.keys().stream()
                .map(key -> key.expression() == null
                        ? key.column()
                        : key.expression().text())
                .toList();
        String on = "%s (%s)".formatted(table.name(), String.join(", ", keys));
        return at(origin(table, index.keys().get(0).column()), error, index.name(), on);
    }

    /** At the attribute of the column, or at the entity of its table. */
    Finding at(Table table, Column column, ProcessorError error, Object... arguments) {
        return at(column.origin().isUnknown() ? table.origin() : column.origin(), error, arguments);
    }

    Finding at(Origin origin, ProcessorError error, Object... arguments) {
        return Finding.at(origin, kind, error.code(), error.text(arguments));
    }

    private static Origin origin(Table table, String column) {
        return table.lookupColumn(column)
                .map(Column::origin)
                .filter(origin -> !origin.isUnknown())
                .orElse(table.origin());
    }

    private static Object[] prepend(Object first, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
