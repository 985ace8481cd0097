package dev.segue.engine.step;

import dev.segue.Progress;
import dev.segue.engine.Redactor;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells how far a backfill is, at most once a second. */
final class BackfillProgress {

    private static final long PAUSE = 1_000;
    private static final String FACTS = """
            SELECT coalesce((SELECT sum(greatest(c.reltuples, 0))::bigint FROM pg_class c
                    WHERE c.oid = to_regclass(?) OR c.oid IN (SELECT relid FROM pg_partition_tree(to_regclass(?)))), 0),
                current_setting('application_name') || ', ' || coalesce(host(inet_client_addr()), 'local')
                    || ', pid ' || pg_backend_pid()""";

    private final StepContext context;
    private final long estimated;
    private final String actor;
    private final long began = System.nanoTime();
    private final long passedBefore;
    private long lastTold = System.nanoTime();

    private BackfillProgress(StepContext context, long estimated, String actor, long passedBefore) {
        this.context = context;
        this.estimated = estimated;
        this.actor = actor;
        this.passedBefore = passedBefore;
    }

    static BackfillProgress start(StepContext context, BackfillKey key, long passedBefore) throws SQLException {
        try (PreparedStatement query = context.connection().prepareStatement(FACTS)) {
            query.setString(1, key.table().sql());
            query.setString(2, key.table().sql());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new BackfillProgress(context, row.getLong(1), Redactor.redact(row.getString(2)), passedBefore);
            }
        }
    }

    /** After a batch. */
    void tell(BackfillCursor cursor) {
        if (cursor.isAtEnd() || Duration.ofNanos(System.nanoTime() - lastTold).toMillis() >= PAUSE) {
            tellNow(cursor);
        }
    }

    void tellNow(BackfillCursor cursor) {
        lastTold = System.nanoTime();
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - began).toMillis());
        long perSecond = (cursor.passed() - passedBefore) * 1_000 / millis;
        context.listener()
                .progress(new Progress(
                        context.migrationId(),
                        context.event().phase(),
                        context.event().step(),
                        context.event().steps(),
                        "%s, %d rows a second".formatted(context.event().what(), perSecond),
                        cursor.passed(),
                        estimated,
                        remaining(cursor, perSecond),
                        actor));
    }

    private @Nullable Duration remaining(BackfillCursor cursor, long perSecond) {
        if (cursor.isAtEnd()) {
            return Duration.ZERO;
        }
        return estimated == 0 || perSecond == 0
                ? null
                : Duration.ofSeconds(Math.max(0, estimated - cursor.passed()) / perSecond);
    }
}
