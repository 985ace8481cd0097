package dev.segue.plan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.diff.Change;
import dev.segue.diff.Diff;
import dev.segue.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What rows have to hold after a plan and after its way back, worked out from the changes alone: every value stays what it was, a NULL
 * that is forbidden becomes the value said for it and keeps it, a new column has the value said for existing rows or its constant
 * default. A date that becomes a timestamp is compared as a date. Nothing else may be lost: rows are those of {@link SampleValues},
 * which fit into every type that {@link RandomEdit} chooses.
 *
 * @param there what a table that stays is to be read by after the plan
 * @param back what each table is to be read by after the way back
 */
record RandomRows(
        Map<Name, List<String>> there, List<String> rowsThere, Map<Name, List<String>> back, List<String> rowsBack) {

    /** Of the tables as they are before the plan. */
    static RandomRows of(Connection connection, Catalog before, Catalog after, Diff diff) throws SQLException {
        Map<Name, List<String>> was = new TreeMap<>();
        Map<Name, List<String>> there = new TreeMap<>();
        Map<Name, List<String>> wasBack = new TreeMap<>();
        Map<Name, List<String>> back = new TreeMap<>();
        for (Table table : before.tables()) {
            Changes changes = new Changes(table, after, diff);
            List<Column> columns = table.columns();
            wasBack.put(table.name(), columns.stream().map(changes::filled).toList());
            back.put(table.name(), columns.stream().map(RandomRows::plain).toList());
            if (after.lookupTable(table.name()).isPresent()) {
                List<Column> kept = columns.stream().filter(changes::isKept).toList();
                was.put(
                        table.name(),
                        join(kept.stream().map(changes::filled), changes.added().map(Added::value)));
                there.put(
                        table.name(),
                        join(kept.stream().map(changes::after), changes.added().map(Added::name)));
            }
        }
        RandomRows rows = new RandomRows(there, read(connection, was), back, read(connection, wasBack));
        assertThat(rows.rowsBack()).as("rows of all tables").hasSize(SampleValues.ROWS * back.size());
        return rows;
    }

    void assertArrived(Connection connection) throws SQLException {
        assertThat(read(connection, there)).as("rows after the plan").isEqualTo(rowsThere);
    }

    void assertBack(Connection connection) throws SQLException {
        assertThat(read(connection, back)).as("rows after the way back").isEqualTo(rowsBack);
    }

    private record Added(String name, String value) {}

    /** What happens to the columns of a table. */
    private record Changes(Table table, Catalog catalogAfter, Diff diff) {

        <T extends Change> Stream<T> of(Class<T> kind) {
            return diff.changes().stream()
                    .filter(change -> change.subject().equals(table.name()))
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }

        boolean isKept(Column column) {
            return of(Change.DropColumn.class)
                    .noneMatch(drop -> drop.column().name().equals(column.name()));
        }

        /** The column's name after the plan. */
        String nameAfter(Column column) {
            return of(Change.RenameColumn.class)
                    .filter(rename -> rename.before().name().equals(column.name()))
                    .map(rename -> rename.after().name())
                    .findAny()
                    .orElse(column.name());
        }

        String after(Column column) {
            boolean cast = of(Change.ChangeType.class)
                    .anyMatch(change -> change.after().name().equals(nameAfter(column))
                            && change.before().type().equals("date"));
            return Sql.of("%n%x::text", nameAfter(column), cast ? "::date" : " ")
                    .text();
        }

        /** The value of the column, or what a NULL becomes. */
        String filled(Column column) {
            Optional<String> backfill = of(Change.ChangeNullability.class)
                    .filter(change -> change.after().name().equals(nameAfter(column)) && isKept(column))
                    .map(Change.ChangeNullability::backfill)
                    .filter(value -> !value.isEmpty())
                    .findAny();
            return backfill.map(
                            value -> Sql.of("coalesce(%n, CAST(%x AS %x))::text", column.name(), value, column.type()))
                    .orElseGet(() -> Sql.of("%n::text", column.name()))
                    .text();
        }

        Stream<Added> added() {
            return of(Change.AddColumn.class)
                    .flatMap(change -> value(change).stream()
                            .map(value -> new Added(
                                    Sql.of("%n::text", change.column().name()).text(),
                                    Sql.of(
                                                    "CAST(%x AS %x)::text",
                                                    value, change.column().type())
                                            .text())));
        }

        /** None where each row has another one, or where the type comes with the plan. */
        private Optional<String> value(Change.AddColumn change) {
            Expression value = change.column().defaultValue();
            if (diff.changes().stream()
                    .filter(Change.CreateType.class::isInstance)
                    .anyMatch(
                            type -> type.subject().name().equals(change.column().type()))) {
                return Optional.empty();
            }
            if (!change.backfill().isEmpty()) {
                return Optional.of(change.backfill());
            }
            return value == null || value.text().contains("(") ? Optional.empty() : Optional.of(value.text());
        }
    }

    private static String plain(Column column) {
        return Sql.of("%n::text", column.name()).text();
    }

    private static List<String> join(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).toList();
    }

    /** All rows as lines, sorted. */
    private static List<String> read(Connection connection, Map<Name, List<String>> tables) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Map.Entry<Name, List<String>> table : tables.entrySet()) {
                String values = String.join(", ", table.getValue());
                String query = Sql.of("SELECT ARRAY[%x]::text[]::text FROM %n", values, table.getKey())
                        .text();
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(table.getKey() + " " + rows.getString(1));
                    }
                }
            }
        }
        Collections.sort(lines);
        return lines;
    }
}
