package dev.segue;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set; immutable.
 *
 * @param unit the chain of migrations, {@code main} by default
 * @param schema the schema that is migrated; empty for the first of the connection's {@code search_path}
 * @param historySchema where Segue keeps its own tables
 * @param boot what an application does when it boots
 * @param bootPatience after how long a boot stops waiting, with its own error; progress is kept
 * @param drafts what happens with drafts
 * @param lock how patiently locks are asked for
 * @param batchTarget how long one batch of a backfill should take
 * @param migrationConnection direct, unpooled connections for the run itself; null to use the application's
 * @param role a role to SET ROLE to for the run; empty for none
 * @param backup how preflight learns that there is a backup
 * @param listener is told what happens
 * @param classLoader where the migrations and their index are found; null for the thread's context class loader
 */
public record Options(
        String unit,
        String schema,
        String historySchema,
        BootMode boot,
        Duration bootPatience,
        Drafts drafts,
        LockPatience lock,
        Duration batchTarget,
        @Nullable DataSource migrationConnection,
        String role,
        Backup backup,
        MigrationListener listener,
        @Nullable ClassLoader classLoader) {

    /** What counts where nothing is said. */
    public static Options defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {
        private String unit = "main";
        private String schema = "";
        private String historySchema = "segue";
        private BootMode boot = BootMode.RUN;
        private Duration bootPatience = Duration.ofMinutes(10);
        private Drafts drafts = Drafts.REFUSE;
        private LockPatience lock = LockPatience.DEFAULT;
        private Duration batchTarget = Duration.ofMillis(50);
        private @Nullable DataSource migrationConnection;
        private String role = "";
        private Backup backup = new Backup.None();
        private MigrationListener listener = MigrationListener.NONE;
        private @Nullable ClassLoader classLoader;

        private Builder() {}

        public Builder unit(String value) {
            unit = value;
            return this;
        }

        public Builder schema(String value) {
            schema = value;
            return this;
        }

        public Builder historySchema(String value) {
            historySchema = value;
            return this;
        }

        public Builder boot(BootMode value) {
            boot = value;
            return this;
        }

        public Builder bootPatience(Duration value) {
            bootPatience = value;
            return this;
        }

        public Builder drafts(Drafts value) {
            drafts = value;
            return this;
        }

        public Builder lock(LockPatience value) {
            lock = value;
            return this;
        }

        public Builder batchTarget(Duration value) {
            batchTarget = value;
            return this;
        }

        public Builder migrationConnection(DataSource value) {
            migrationConnection = value;
            return this;
        }

        public Builder role(String value) {
            role = value;
            return this;
        }

        public Builder backup(Backup value) {
            backup = value;
            return this;
        }

        public Builder listener(MigrationListener value) {
            listener = value;
            return this;
        }

        public Builder classLoader(ClassLoader value) {
            classLoader = value;
            return this;
        }

        public Options build() {
            return new Options(
                    unit,
                    schema,
                    historySchema,
                    boot,
                    bootPatience,
                    drafts,
                    lock,
                    batchTarget,
                    migrationConnection,
                    role,
                    backup,
                    listener,
                    classLoader);
        }
    }
}
