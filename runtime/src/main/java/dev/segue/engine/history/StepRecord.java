package dev.segue.engine.history;

import dev.segue.ConnectException;
import dev.segue.RuntimeError;
import dev.segue.engine.SqlName;
import dev.segue.engine.step.StepJournal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of one step, while it runs. */
public final class StepRecord implements StepJournal {

    /** Nothing is recorded by a session that does not hold the runner lock. */
    private static final String STARTED = """
            INSERT INTO %s AS step (unit, schema_name, migration, generation, direction, phase, ordinal,
                kind, what, checksum, state, attempts, actor)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', 1, ?
            WHERE EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()
                AND classid = (?::integer)::oid AND objid = (?::integer)::oid AND objsubid = 2)
            ON CONFLICT (unit, schema_name, migration, generation, direction, phase, ordinal) DO UPDATE SET
                kind = excluded.kind, what = excluded.what, checksum = excluded.checksum, state = excluded.state,
                cursor = CASE WHEN step.checksum = excluded.checksum THEN step.cursor END,
                rows = CASE WHEN step.checksum = excluded.checksum THEN step.rows ELSE 0 END,
                attempts = step.attempts + 1, actor = excluded.actor, ended_at = NULL, error = NULL
            RETURNING set_config('application_name', ?, false)""";

    private final Scope scope;
    private final StepKey key;
    private final What what;
    private final Runner runner;
    private final @Nullable StepRow earlier;

    /**
     * What is executed.
     *
     * @param text in words, for people
     */
    public record What(String kind, String text, String checksum) {}

    /**
     * Who executes it.
     *
     * @param actor application name, host and pid
     * @param applicationName what the session is called while the step runs
     * @param lockNamespace first half of the runner lock's key
     * @param lockKey second half
     * @param stop throws where the run must not go on
     */
    public record Runner(String actor, String applicationName, int lockNamespace, int lockKey, Runnable stop) {}

    public StepRecord(Scope scope, StepKey key, What what, Runner runner, @Nullable StepRow earlier) {
        this.scope = scope;
        this.key = key;
        this.what = what;
        this.runner = runner;
        this.earlier = earlier != null && earlier.checksum().equals(what.checksum()) ? earlier : null;
    }

    @Override
    public void started(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STARTED.formatted(table()))) {
            int next = key.bind(insert, 1, scope);
            insert.setString(next, what.kind());
            insert.setString(next + 1, what.text());
            insert.setString(next + 2, what.checksum());
            insert.setString(next + 3, runner.actor());
            insert.setInt(next + 4, runner.lockNamespace());
            insert.setInt(next + 5, runner.lockKey());
            insert.setString(next + 6, runner.applicationName());
            try (ResultSet result = insert.executeQuery()) {
                if (!result.next()) {
                    throw lostLock();
                }
            }
        }
    }

    @Override
    public void done(Connection connection, long rows) throws SQLException {
        update(connection, "state = 'DONE', error = NULL, ended_at = clock_timestamp(), rows = ?", rows);
    }

    @Override
    public void cursor(Connection connection, String cursor, long rowsSoFar) throws SQLException {
        runner.stop().run();
        update(connection, "cursor = ?, rows = ?", cursor, rowsSoFar);
    }

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(earlier).map(StepRow::cursor).filter(cursor -> !cursor.isEmpty());
    }

    @Override
    public long rows() {
        return earlier == null ? 0 : earlier.rows();
    }

    @Override
    public void waited(Connection connection, Duration waited) throws SQLException {
        runner.stop().run();
        update(connection, "waited_ms = waited_ms + ?", waited.toMillis());
    }

    /** The last attempt failed; the message holds no secret. A step that could not even be recorded has no row to say so. */
    public void failed(Connection connection, String message) throws SQLException {
        updated(connection, "state = 'FAILED', ended_at = clock_timestamp(), error = ?", message);
    }

    private void update(Connection connection, String set, Object... values) throws SQLException {
        if (updated(connection, set, values) != 1) {
            throw new IllegalStateException("%s was never started: %s".formatted(key, set));
        }
    }

    private int updated(Connection connection, String set, Object... values) throws SQLException {
        String sql = "UPDATE " + table() + " SET " + set + StepKey.WHERE;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            key.bind(update, values.length + 1, scope);
            return update.executeUpdate();
        }
    }

    private ConnectException lostLock() {
        return new ConnectException(
                RuntimeError.LOST_LOCK,
                "this session no longer holds the lock of the run: the connection goes through a transaction pooler,"
                        + " or the session was replaced; give a direct url in segue.migration-url");
    }

    private String table() {
        return SqlName.quote(scope.historySchema(), "step");
    }
}
