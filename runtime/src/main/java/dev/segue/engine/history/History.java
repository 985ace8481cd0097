package dev.segue.engine.history;

import dev.segue.HistoryException;
import dev.segue.RuntimeError;
import dev.segue.State;
import dev.segue.engine.SqlName;
import dev.segue.engine.chain.Direction;
import dev.segue.engine.chain.PlanJson;
import dev.segue.engine.chain.RecordedMigration;
import dev.segue.migration.Phase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the history of one scope. */
public final class History {

    private static final String MIGRATIONS = """
            SELECT id, parent, name, state, direction, generation, checksum, coalesce(draft_owner, ''),
                overlap_at, contract_at, done_at
            FROM %s WHERE unit = ? AND schema_name = ? ORDER BY created_at, id""";

    private static final String STEPS = """
            SELECT migration, generation, direction, phase, ordinal, kind, what, checksum, state, coalesce(cursor, ''), rows,
                attempts, waited_ms, started_at, ended_at, actor, coalesce(error, ''), coalesce(note, '')
            FROM %s WHERE unit = ? AND schema_name = ? ORDER BY started_at, migration, generation, ordinal""";

    private final Connection connection;
    private final Scope scope;

    public History(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Whether there is a history at all, in a format that this Segue knows. */
    public boolean exists() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, SqlName.quote(scope.historySchema(), "meta"));
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getBoolean(1) && checkFormat();
            }
        }
    }

    /** All migrations, oldest first. */
    public List<MigrationRow> migrations() throws SQLException {
        return rows(MIGRATIONS, "migration", History::migration);
    }

    /** All steps of all generations, in the order in which they were started. */
    public List<StepRow> steps() throws SQLException {
        return rows(STEPS, "step", History::step);
    }

    /** The stored plan of a migration. */
    public RecordedMigration plan(MigrationRow row) throws SQLException {
        String sql = "SELECT plan FROM %s WHERE unit = ? AND schema_name = ? AND id = ?"
                .formatted(SqlName.quote(scope.historySchema(), "migration"));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, scope.unit());
            query.setString(2, scope.schema());
            query.setString(3, row.id());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return PlanJson.read(row.id(), row.parent(), row.name(), row.draft(), result.getString(1));
            }
        }
    }

    private boolean checkFormat() throws SQLException {
        String sql =
                "SELECT value FROM %s WHERE key = 'format'".formatted(SqlName.quote(scope.historySchema(), "meta"));
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet result = query.executeQuery()) {
            if (!result.next()) {
                return false;
            }
            String format = result.getString(1);
            if (!format.equals(String.valueOf(HistoryTables.FORMAT))) {
                throw new HistoryException(
                        RuntimeError.HISTORY_NEWER,
                        "the history in schema \"%s\" has format %s, this Segue knows %d: use the Segue that wrote it, or a newer one"
                                .formatted(scope.historySchema(), format, HistoryTables.FORMAT));
            }
            return true;
        }
    }

    private <T> List<T> rows(String sql, String table, RowReader<T> reader) throws SQLException {
        String statement = sql.formatted(SqlName.quote(scope.historySchema(), table));
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setString(1, scope.unit());
            query.setString(2, scope.schema());
            List<T> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    private static MigrationRow migration(ResultSet row) throws SQLException {
        return new MigrationRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                State.valueOf(row.getString(4)),
                Direction.of(row.getString(5)),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11));
    }

    private static StepRow step(ResultSet row) throws SQLException {
        return new StepRow(
                row.getString(1),
                row.getInt(2),
                Direction.of(row.getString(3)),
                Phase.valueOf(row.getString(4)),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getLong(11),
                row.getInt(12),
                Duration.ofMillis(row.getLong(13)),
                row.getTimestamp(14).toInstant(),
                instant(row, 15),
                row.getString(16),
                row.getString(17),
                row.getString(18));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        @Nullable Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
