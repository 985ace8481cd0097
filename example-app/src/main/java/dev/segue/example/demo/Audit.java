package dev.segue.example.demo;

import dev.segue.example.demo.Ledger.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Compares what the application said it had written with what stands in the database, row by row and past Hibernate. */
final class Audit {

    /**
     * What was found.
     *
     * @param written rows that the application answered for
     * @param found those of them that are there with the value that was last given to them
     * @param wrong the first few of the others, in words
     */
    record Result(int written, int found, List<String> wrong) {}

    private static final int SHOWN = 10;

    private final DataSource database;
    private final Ledger ledger;

    Audit(DataSource database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    Result run() {
        int written = 0;
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, String> actual = read(kind);
            for (Map.Entry<String, String> row : ledger.rows(kind).entrySet()) {
                written++;
                if (row.getValue().equals(actual.get(row.getKey()))) {
                    found++;
                } else if (wrong.size() < SHOWN) {
                    wrong.add("%s %s: %s is \"%s\", written was \"%s\""
                            .formatted(
                                    kind.table, row.getKey(), kind.column, actual.get(row.getKey()), row.getValue()));
                }
            }
        }
        return new Result(written, found, List.copyOf(wrong));
    }

    private Map<String, String> read(Kind kind) {
        Map<String, String> rows = new HashMap<>();
        String query = "SELECT id::text, %s::text FROM %s".formatted(kind.column, kind.table);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
            return rows;
        } catch (SQLException e) {
            throw new DemoException("reading table %s: %s".formatted(kind.table, e.getMessage()), e);
        }
    }
}
