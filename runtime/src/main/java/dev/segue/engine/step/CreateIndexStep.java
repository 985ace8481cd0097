package dev.segue.engine.step;

import dev.segue.RuntimeError;
import dev.segue.StepException;
import dev.segue.migration.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * CREATE_INDEX: outside a transaction, so what an earlier run has left is read from the catalog. Absent: it is built. Being
 * built by another session: that one is waited for. Invalid: dropped and built again. Valid and the same, also where a
 * constraint has adopted it: done. Anything else of that name: Segue stops, for it cannot know whose it is.
 */
final class CreateIndexStep implements StepExecution {

    private static final int MOST_BUILDS = 5;

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        IndexStatement statement = IndexStatement.parse(step.argument(0));
        IndexBuilders builders = new IndexBuilders(context);
        Duration timeout = StatementStep.timeout(step).orElse(Duration.ZERO);
        LockTries tries = new LockTries(context, "SHARE UPDATE EXCLUSIVE on " + statement.table());
        int builds = 0;
        while (true) {
            Optional<IndexState> before = lookup(context, statement);
            if (builders.letEnd(statement, before.map(IndexState::oid).orElse(0L))) {
                continue;
            }
            // again: a build that ended between the two looks has made it valid
            Optional<IndexState> found = lookup(context, statement);
            if (found.isPresent() && isDone(context, statement, found.get())) {
                context.journal().done(context.connection(), 0);
                return 0;
            }
            if (builds++ == MOST_BUILDS) {
                throw new StepException(
                        "%s: index \"%s\" was built %d times and never became valid: look for what breaks it in the server's log, then run again"
                                .formatted(StepText.of(context), statement.name(), MOST_BUILDS),
                        null);
            }
            if (found.isPresent()) {
                dropInvalid(context.connection(), found.get());
            }
            build(context, statement, timeout, tries);
        }
    }

    private static Optional<IndexState> lookup(StepContext context, IndexStatement statement) throws SQLException {
        return IndexState.lookup(context.connection(), statement.name(), statement.table());
    }

    /** True where it is valid and the same; false where it is invalid; else an error. */
    private static boolean isDone(StepContext context, IndexStatement statement, IndexState found) throws SQLException {
        if (!found.index() || !found.onTable()) {
            throw unclear(context, found, "is not an index of table " + statement.table());
        }
        if (!found.valid()) {
            return false;
        }
        String wanted = IndexDefinition.of(context.connection(), statement);
        if (!IndexDefinition.equal(wanted, found.definition())) {
            throw unclear(
                    context,
                    found,
                    "is \"%s\", and the step asks for \"%s\""
                            .formatted(found.definition(), statement.sql().strip()));
        }
        return true;
    }

    private static StepException unclear(StepContext context, IndexState found, String what) {
        return new StepException(
                RuntimeError.UNCLEAR,
                "%s: %s %s; Segue did not make it and leaves it alone: rename or drop it, then run again"
                        .formatted(StepText.of(context), found.qualifiedName(), what),
                null);
    }

    private static void build(StepContext context, IndexStatement statement, Duration timeout, LockTries tries)
            throws SQLException {
        Connection connection = context.connection();
        try {
            // a lock_timeout would also end the waits for older transactions, and leave an invalid index
            SessionTimeouts.during(
                    connection, Duration.ZERO, timeout, () -> StepTransaction.execute(connection, statement.sql()));
        } catch (SQLException e) {
            if ("42P07".equals(e.getSQLState())) {
                return; // somebody was quicker; the catalog says what it is
            }
            dropLeftover(context, statement, e);
            if ("23505".equals(e.getSQLState())) {
                throw duplicates(context, statement, e);
            }
            if (!PoliteLock.isLockRefused(e)) {
                throw e;
            }
            tries.pause(List.of());
        }
    }

    private static StepException duplicates(StepContext context, IndexStatement statement, SQLException e) {
        String query = statement
                .columns()
                .map(columns -> "find them with SELECT %s, count(*) FROM %s GROUP BY %s HAVING count(*) > 1"
                        .formatted(columns, statement.table(), columns))
                .orElse("find the rows with equal keys");
        return new StepException(
                "%s: table %s holds rows that unique index \"%s\" does not allow: %s. The unfinished index was dropped: %s, make them differ, then run again"
                        .formatted(
                                StepText.of(context), statement.table(), statement.name(), ServerError.text(e), query),
                ServerError.withoutValues(e));
    }

    /** An invalid index costs every writer time, and a unique one may refuse rows. */
    private static void dropLeftover(StepContext context, IndexStatement statement, SQLException error) {
        try {
            Connection connection = context.connection();
            if (connection.isClosed()) {
                return;
            }
            Optional<IndexState> left = IndexState.lookup(connection, statement.name(), statement.table());
            if (left.isPresent()
                    && left.get().index()
                    && left.get().onTable()
                    && !left.get().valid()) {
                dropInvalid(connection, left.get());
            }
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    private static void dropInvalid(Connection connection, IndexState index) throws SQLException {
        SessionTimeouts.during(
                connection,
                Duration.ZERO,
                Duration.ZERO,
                () -> StepTransaction.execute(
                        connection, "DROP INDEX CONCURRENTLY IF EXISTS " + index.qualifiedName()));
    }
}
