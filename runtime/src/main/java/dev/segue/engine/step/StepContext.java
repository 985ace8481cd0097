package dev.segue.engine.step;

import dev.segue.LockPatience;
import dev.segue.MigrationListener;
import dev.segue.MigrationListener.StepEvent;
import java.sql.Connection;
import java.time.Duration;

/**
 * What a step runs in.
 *
 * @param connection in autocommit, with the session settings of a run; given back in the same state, also after an error
 * @param unit the chain that the step belongs to
 * @param schema the schema that is migrated, as PostgreSQL stores its name
 * @param historySchema where Segue keeps its own tables, as PostgreSQL stores its name
 * @param migrationId the migration that the step belongs to
 * @param event where in the migration, for the listener; the engine itself tells of start, end and failure
 * @param lock how patiently locks are asked for
 * @param batchTarget how long one batch of a backfill should take
 * @param listener never throws
 * @param journal the record of this step
 * @param dataLossAllowed whether a step that loses data may run
 */
public record StepContext(
        Connection connection,
        String unit,
        String schema,
        String historySchema,
        String migrationId,
        StepEvent event,
        LockPatience lock,
        Duration batchTarget,
        MigrationListener listener,
        StepJournal journal,
        boolean dataLossAllowed) {}
