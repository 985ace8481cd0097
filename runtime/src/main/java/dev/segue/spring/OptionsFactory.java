package dev.segue.spring;

import dev.segue.Backup;
import dev.segue.LockPatience;
import dev.segue.MigrationListener;
import dev.segue.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Makes {@link Options} of the properties; what is not set keeps its default. */
final class OptionsFactory {

    private final SegueProperties properties;
    private final Environment environment;

    OptionsFactory(SegueProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    Options create(MigrationListener listener, ClassLoader classLoader) {
        Options.Builder options = Options.builder().listener(listener).classLoader(classLoader);
        set(properties.unit(), options::unit);
        set(properties.schema(), options::schema);
        set(properties.historySchema(), options::historySchema);
        set(properties.boot(), options::boot);
        set(bootPatience(), options::bootPatience);
        set(properties.drafts(), options::drafts);
        set(properties.backfill().batchTarget(), options::batchTarget);
        set(properties.role(), options::role);
        options.lock(lock()).backup(backup());
        String url = properties.migrationUrl();
        if (url != null) {
            options.migrationConnection(new DirectDataSource(
                    url,
                    orElse(properties.migrationUsername(), "spring.datasource.username"),
                    orElse(properties.migrationPassword(), "spring.datasource.password")));
        }
        return options.build();
    }

    /** Below {@code segue.boot}, which is a value itself and thus no group of properties. */
    private @Nullable Duration bootPatience() {
        return Binder.get(environment)
                .bind("segue.boot.patience", Duration.class)
                .orElse(null);
    }

    private LockPatience lock() {
        Duration budget = properties.lock().budget();
        Duration stall = properties.lock().stall();
        return new LockPatience(
                budget == null ? LockPatience.DEFAULT.budget() : budget,
                stall == null ? LockPatience.DEFAULT.stall() : stall);
    }

    private Backup backup() {
        SegueProperties.Backup backup = properties.backup();
        Path marker = backup.marker();
        List<String> command = backup.command();
        if (marker != null && !command.isEmpty()) {
            throw new IllegalArgumentException(
                    "segue.backup.marker and segue.backup.command are both set: keep the one that is right");
        }
        if (marker != null) {
            return new Backup.Marker(marker, backup.maxAge());
        }
        return command.isEmpty() ? new Backup.None() : new Backup.Command(command, backup.timeout());
    }

    private @Nullable String orElse(@Nullable String value, String property) {
        return value == null ? environment.getProperty(property) : value;
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
