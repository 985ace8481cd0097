package dev.segue.engine.step;

import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** BACKFILL: one statement per range of the key, each range in its own transaction together with the cursor. */
final class BackfillStep implements StepExecution {

    @Override
    public long run(StepContext context, Step step) throws SQLException {
        BackfillKey key = BackfillKey.lookup(context, step.argument(0), step.argument(1));
        Optional<BackfillCursor> cursor = begin(context, key, step);
        long rows = cursor.isEmpty() ? context.journal().rows() : batches(context, step, key, cursor.get());
        context.journal().done(context.connection(), rows);
        return rows;
    }

    private static long batches(StepContext context, Step step, BackfillKey key, BackfillCursor begin)
            throws SQLException {
        BatchStatement statement = new BatchStatement(step.argument(2), key.table());
        Duration timeout = StatementStep.timeout(step).orElse(StatementStep.TIMEOUT);
        Batches batches = new Batches(context, key, statement, timeout);
        BackfillProgress progress = BackfillProgress.start(context, key, begin.passed());
        ReplicationLag lag = new ReplicationLag(context.connection());
        BackfillCursor cursor = begin;
        while (!cursor.isAtEnd()) {
            cursor = batches.next(cursor);
            progress.tell(cursor);
            BackfillCursor now = cursor;
            lag.letCatchUp(() -> progress.tellNow(now));
        }
        return batches.rows();
    }

    /** Where an earlier run stopped, else the beginning; empty where the table is. */
    private static Optional<BackfillCursor> begin(StepContext context, BackfillKey key, Step step) throws SQLException {
        String work = BackfillCursor.work(step.arguments());
        Optional<BackfillCursor> kept = context.journal().cursor().flatMap(text -> BackfillCursor.parse(text, work));
        if (kept.isPresent()) {
            return kept;
        }
        int first = step.options().stream()
                .filter(StepOption.FirstBatch.class::isInstance)
                .map(option -> ((StepOption.FirstBatch) option).rows())
                .findFirst()
                .orElse(BatchSize.FIRST);
        Optional<BackfillCursor> begin = Batches.key(context.connection(), key.lastKey(), key)
                .map(last -> new BackfillCursor(work, List.of(), last, first, 0));
        if (begin.isPresent()) {
            context.journal()
                    .cursor(
                            context.connection(),
                            begin.get().text(),
                            context.journal().rows());
        }
        return begin;
    }
}
