package dev.segue.engine.step;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does one batch after the other. A batch that is refused the lock of a row, or takes too long, is tried again, smaller. */
final class Batches {

    private final StepContext context;
    private final Connection connection;
    private final BackfillKey key;
    private final BatchStatement statement;
    private final Duration timeout;
    private long rows;

    Batches(StepContext context, BackfillKey key, BatchStatement statement, Duration timeout) {
        this.context = context;
        this.connection = context.connection();
        this.key = key;
        this.statement = statement;
        this.timeout = timeout;
        this.rows = context.journal().rows();
    }

    /** Rows changed so far, with those of earlier runs. */
    long rows() {
        return rows;
    }

    /** Does one batch and commits it with its cursor. */
    BackfillCursor next(BackfillCursor from) throws SQLException {
        BackfillCursor cursor = from;
        LockTries tries = new LockTries(context, "rows of " + key.table());
        while (true) {
            long began = System.nanoTime();
            try {
                return attempt(cursor, tries);
            } catch (SQLException e) {
                boolean refused = PoliteLock.isLockRefused(e);
                if (!refused && !(isTimeout(e, began) && cursor.batch() > 1)) {
                    throw e;
                }
                cursor = cursor.withBatch(BatchSize.half(cursor.batch()));
                if (refused) {
                    tries.pause(LockHolders.ofRows(connection, key.table()));
                }
            }
        }
    }

    private BackfillCursor attempt(BackfillCursor cursor, LockTries tries) throws SQLException {
        Optional<List<String>> full = key(connection, key.batchEnd(cursor, cursor.batch()), key);
        List<String> end = full.orElse(cursor.last());
        long passed = full.isPresent() ? cursor.batch() : rowsLeft(cursor);
        String sql = statement.sql(qualifier -> key.range(qualifier, cursor.after(), end));
        BackfillCursor[] next = {cursor};
        long changed = StepTransaction.in(connection, () -> {
            StepTransaction.timeouts(connection, context.lock().stall(), timeout);
            long began = System.nanoTime();
            long count = StepTransaction.execute(connection, sql);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            next[0] = cursor.done(end, passed, BatchSize.next(cursor.batch(), took, context.batchTarget()));
            context.journal().cursor(connection, next[0].text(), rows + count);
            if (!tries.waited().isZero()) {
                context.journal().waited(connection, tries.waited());
            }
            return count;
        });
        rows += changed;
        return next[0];
    }

    private long rowsLeft(BackfillCursor cursor) throws SQLException {
        return Long.parseLong(Rows.texts(connection, key.rowsLeft(cursor)).get(0));
    }

    /** 57014 query_canceled, and so late that it was the timeout, not a person. */
    private boolean isTimeout(SQLException e, long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return "57014".equals(e.getSQLState()) && !timeout.isZero() && took.compareTo(timeout) >= 0;
    }

    /** The key that the query finds, as texts. */
    static Optional<List<String>> key(Connection connection, String query, BackfillKey key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(query)) {
                if (!row.next()) {
                    return Optional.empty();
                }
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= key.columns().size(); i++) {
                    values.add(row.getString(i));
                }
                return Optional.of(values);
            }
        }
    }
}
