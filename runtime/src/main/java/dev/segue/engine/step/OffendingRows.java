package dev.segue.engine.step;

import dev.segue.engine.Redactor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the query of a requirement returns, which should be nothing: each of the first rows with the names of its columns. */
public final class OffendingRows {

    private static final int SHOWN = 5;
    private static final int LONGEST_VALUE = 60;

    private final List<String> rows;

    private OffendingRows(List<String> rows) {
        this.rows = rows;
    }

    public static OffendingRows of(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(SHOWN + 1);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
        }
        return new OffendingRows(found);
    }

    /** Whether the requirement is met. */
    public boolean none() {
        return rows.isEmpty();
    }

    /** The first of them, in words without secrets. */
    @Override
    public String toString() {
        boolean more = rows.size() > SHOWN;
        return String.join("; ", more ? rows.subList(0, SHOWN) : rows) + (more ? "; and more" : "");
    }

    private static String row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder text = new StringBuilder("(");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = String.valueOf(row.getString(i));
            text.append(i == 1 ? "" : ", ")
                    .append(columns.getColumnLabel(i))
                    .append('=')
                    .append(value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…");
        }
        return Redactor.redact(text.append(')').toString());
    }
}
