package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** A journal in a table of the test's database, so that it is committed and rolled back as the real one is. */
final class RecordingJournal implements StepJournal {

    static final String TABLE =
            "CREATE TABLE IF NOT EXISTS journal (attempts int, cursor text, rows bigint, waited_ms bigint, done int)";

    private final Optional<String> cursor;
    private final long rows;

    private RecordingJournal(Optional<String> cursor, long rows) {
        this.cursor = cursor;
        this.rows = rows;
    }

    /** As the engine would: with what the earlier attempts have committed. */
    static RecordingJournal open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("INSERT INTO journal SELECT 0, NULL, 0, 0, 0 WHERE NOT EXISTS (SELECT FROM journal)");
            try (ResultSet row = statement.executeQuery("SELECT cursor, rows FROM journal")) {
                row.next();
                return new RecordingJournal(Optional.ofNullable(row.getString(1)), row.getLong(2));
            }
        }
    }

    @Override
    public void started(Connection connection) throws SQLException {
        update(connection, "attempts = attempts + 1");
    }

    @Override
    public void done(Connection connection, long rows) throws SQLException {
        update(connection, "rows = ?, done = done + 1", rows);
    }

    @Override
    public void cursor(Connection connection, String cursor, long rowsSoFar) throws SQLException {
        update(connection, "cursor = ?, rows = ?", cursor, rowsSoFar);
    }

    @Override
    public Optional<String> cursor() {
        return cursor;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void waited(Connection connection, Duration waited) throws SQLException {
        update(connection, "waited_ms = waited_ms + ?", waited.toMillis());
    }

    private static void update(Connection connection, String set, Object... values) throws SQLException {
        Rows.update(connection, "UPDATE public.journal SET " + set, values);
    }
}
