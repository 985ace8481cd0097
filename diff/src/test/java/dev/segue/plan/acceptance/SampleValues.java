package dev.segue.plan.acceptance;

import dev.segue.catalog.Column;
import dev.segue.catalog.Column.Identity;
import dev.segue.catalog.Name;
import dev.segue.catalog.Table;
import dev.segue.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values for rows of random tables. The n-th row has the n-th value of each type, so that keys are unique and each row refers
 * to the n-th row of other tables; the last row has NULL wherever no key stands in the way.
 */
final class SampleValues {

    /** Rows of each table. */
    static final int ROWS = 3;

    /** How names of composite types end: of an integer and a text. */
    static final String PAIR = "pair";

    private SampleValues() {}

    /** The n-th value of a type, as an expression of SQL. */
    static String of(String type, int n) {
        if (type.startsWith("numeric")
                || Set.of("smallint", "integer", "bigint").contains(type)) {
            return String.valueOf(n);
        }
        if (type.endsWith(PAIR)) {
            return n == 2 ? "'(2,)'" : "'(%d,v%d)'".formatted(n, n);
        }
        return switch (type) {
            case "boolean" -> String.valueOf(n == 1);
            case "date", "timestamp with time zone" -> "'2024-01-0%d'".formatted(n);
            case "uuid" -> "'00000000-0000-0000-0000-00000000000%d'".formatted(n);
            case "jsonb" -> "'{\"n\": %d}'".formatted(n);
            case "bytea" -> "'\\x0%d'".formatted(n);
            case "text[]" -> "ARRAY['v%d']".formatted(n);
            default -> "'v%d'".formatted(n); // text and enum types
        };
    }

    /** Statements that fill the table. */
    static List<String> inserts(Table table) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.generated() == null && column.identity() != Identity.ALWAYS)
                .toList();
        List<String> statements = new ArrayList<>();
        for (int n = 1; n <= ROWS; n++) {
            statements.add(columns.isEmpty() ? bare(table.name()) : insert(table, columns, n));
        }
        return statements;
    }

    private static String bare(Name table) {
        return Sql.of("INSERT INTO %n DEFAULT VALUES", table).text();
    }

    private static String insert(Table table, List<Column> columns, int n) {
        Set<String> keys = keys(table);
        String values = columns.stream()
                .map(column ->
                        n == ROWS && column.nullable() && !keys.contains(column.name()) ? "NULL" : of(column.type(), n))
                .collect(Collectors.joining(", "));
        return Sql.of(
                        "INSERT INTO %n (%N) VALUES (%x)",
                        table.name(), columns.stream().map(Column::name).toList(), values)
                .text();
    }

    private static Set<String> keys(Table table) {
        return Stream.of(
                        table.uniques().stream().flatMap(unique -> unique.columns().stream()),
                        table.indexes().stream()
                                .flatMap(index -> index.keys().stream().map(key -> key.column())))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }
}
