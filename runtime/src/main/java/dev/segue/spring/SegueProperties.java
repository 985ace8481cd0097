package dev.segue.spring;

import dev.segue.BootMode;
import dev.segue.Drafts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code segue.*}. What is null is left to {@link dev.segue.Options#defaults()}.
 *
 * @param unit the chain of migrations
 * @param schema the schema that is migrated
 * @param historySchema where Segue keeps its own tables
 * @param boot what the application does when it boots
 * @param drafts what happens with drafts
 * @param lock how patiently locks are asked for
 * @param backfill how backfills go
 * @param role a role to SET ROLE to for the run
 * @param migrationUrl a direct, unpooled way to the database for the run; null to use the application's
 * @param migrationUsername who connects there; null for the application's user
 * @param migrationPassword with what; null for the application's password
 * @param backup how preflight learns that there is a backup
 */
@ConfigurationProperties("segue")
record SegueProperties(
        @Nullable String unit,
        @Nullable String schema,
        @Nullable String historySchema,
        @Nullable BootMode boot,
        @Nullable Drafts drafts,
        @DefaultValue Lock lock,
        @DefaultValue Backfill backfill,
        @Nullable String role,
        @Nullable String migrationUrl,
        @Nullable String migrationUsername,
        @Nullable String migrationPassword,
        @DefaultValue Backup backup) {

    /**
     * How patiently locks are asked for.
     *
     * @param budget how long a step tries
     * @param stall how long another session may have to wait behind one try
     */
    record Lock(@Nullable Duration budget, @Nullable Duration stall) {}

    /**
     * How backfills go.
     *
     * @param batchTarget how long one batch should take
     */
    record Backfill(@Nullable Duration batchTarget) {}

    /**
     * How preflight learns that there is a backup; nothing, a marker, or a command.
     *
     * @param marker a file that the backup job touches
     * @param maxAge how old it may be
     * @param command a command that exits with 0 where there is a good backup
     * @param timeout how long it may take
     */
    record Backup(
            @Nullable Path marker,
            @DefaultValue("P1D") Duration maxAge,
            @DefaultValue List<String> command,
            @DefaultValue("PT1M") Duration timeout) {}

    /** The settings without the password. */
    @Override
    public String toString() {
        return "SegueProperties[unit=%s, schema=%s, historySchema=%s, boot=%s, drafts=%s]"
                .formatted(unit, schema, historySchema, boot, drafts);
    }
}
