package dev.segue.engine.run;

import dev.segue.Progress;
import dev.segue.engine.history.StepRow;
import dev.segue.engine.step.StepTables;
import dev.segue.migration.Step;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how far a running step is. */
record ProgressReader(Reading.View view, Instant now) {

    private static final String ESTIMATE = """
            SELECT greatest(c.reltuples, 0)::bigint FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE n.nspname || '.' || c.relname = ? AND c.relkind IN ('r', 'p')""";

    Progress progress(Position position, StepRow row) throws SQLException {
        List<Step> steps = position.migration().steps(row.direction(), row.phase());
        long estimated = row.kind().equals(Step.Kind.BACKFILL.name()) && row.ordinal() <= steps.size()
                ? estimated(steps.get(row.ordinal() - 1))
                : 0;
        return new Progress(
                position.id(),
                row.phase().name(),
                row.ordinal(),
                steps.size(),
                row.what(),
                row.rows(),
                estimated,
                remaining(row, estimated),
                row.actor());
    }

    private @Nullable Duration remaining(StepRow row, long estimated) {
        if (row.rows() <= 0 || estimated <= row.rows()) {
            return null;
        }
        double millisPerRow = (double) Duration.between(row.startedAt(), now).toMillis() / row.rows();
        return Duration.ofMillis((long) ((estimated - row.rows()) * millisPerRow));
    }

    private long estimated(Step backfill) throws SQLException {
        String table = StepTables.of(backfill, view.scope().schema()).iterator().next();
        try (PreparedStatement query = view.connection().prepareStatement(ESTIMATE)) {
            query.setString(1, table);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }
}
