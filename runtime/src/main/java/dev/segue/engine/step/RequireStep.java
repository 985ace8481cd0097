package dev.segue.engine.step;

import dev.segue.StepException;
import dev.segue.engine.Redactor;
import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** REQUIRE: goes on only where the query returns no row. */
final class RequireStep implements StepExecution {

    private static final int SHOWN = 5;
    private static final int LONGEST_VALUE = 60;

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        return new PoliteLock(context)
                .run(Lock.none(), StatementStep.timeout(step).orElse(java.time.Duration.ZERO), connection -> {
                    List<String> rows = rows(connection, step.argument(1));
                    if (!rows.isEmpty()) {
                        throw new StepException(
                                "%s: expected that %s, but found %s. Put these rows right, then run again"
                                        .formatted(StepText.of(context), step.argument(0), described(rows)),
                                null);
                    }
                    return 0;
                });
    }

    private static String described(List<String> rows) {
        boolean more = rows.size() > SHOWN;
        return String.join("; ", more ? rows.subList(0, SHOWN) : rows) + (more ? "; and more" : "");
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
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
        return found;
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
