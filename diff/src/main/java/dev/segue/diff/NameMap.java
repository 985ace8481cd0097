package dev.segue.diff;

import dev.segue.catalog.Column;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tables and columns before are called after, so that structures of both sides can be compared. */
final class NameMap {

    /** Ends the name of what is gone: something else may have its name after. No real name holds it. */
    private static final String GONE = "\0";

    private final Map<Name, Name> tables = new HashMap<>();
    private final Map<Name, Map<String, String>> columns = new HashMap<>();

    NameMap(List<TablePair> pairs, List<Table> gone) {
        pairs.forEach(pair -> {
            tables.put(pair.before().name(), pair.after().name());
            columns.put(pair.before().name(), columnNames(pair.columns()));
        });
        gone.forEach(table -> tables.put(
                table.name(), new Name(table.name().schema(), table.name().name() + GONE)));
    }

    Name table(Name before) {
        return tables.getOrDefault(before, before);
    }

    String column(Name tableBefore, String before) {
        return columns.getOrDefault(tableBefore, Map.of()).getOrDefault(before, before);
    }

    List<String> columns(Name tableBefore, List<String> before) {
        return before.stream().map(name -> column(tableBefore, name)).toList();
    }

    /** All columns of the table, from name before to name after. */
    Map<String, String> columns(Name tableBefore) {
        return columns.getOrDefault(tableBefore, Map.of());
    }

    private static Map<String, String> columnNames(Pairing<Column> columns) {
        Map<String, String> names = new HashMap<>();
        columns.pairs()
                .forEach(pair -> names.put(pair.before().name(), pair.after().name()));
        columns.gone().forEach(column -> names.put(column.name(), column.name() + GONE));
        return names;
    }
}
