package dev.segue.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Backup;
import dev.segue.BootMode;
import dev.segue.Drafts;
import dev.segue.LockPatience;
import dev.segue.MigrationListener;
import dev.segue.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class OptionsFactoryTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void whatIsNotSetKeepsItsDefault() {
        Options options = options();

        assertThat(options)
                .usingRecursiveComparison()
                .ignoringFields("classLoader")
                .isEqualTo(Options.defaults());
    }

    @Test
    void everyPropertyArrives() {
        set("segue.unit", "billing");
        set("segue.schema", "app");
        set("segue.history-schema", "ops");
        set("segue.boot", "verify");
        set("segue.boot.patience", "PT2M");
        set("segue.drafts", "run");
        set("segue.lock.budget", "5m");
        set("segue.lock.stall", "20ms");
        set("segue.backfill.batch-target", "10ms");
        set("segue.role", "owner");

        Options options = options();

        assertThat(options.unit()).isEqualTo("billing");
        assertThat(options.schema()).isEqualTo("app");
        assertThat(options.historySchema()).isEqualTo("ops");
        assertThat(options.boot()).isEqualTo(BootMode.VERIFY);
        assertThat(options.bootPatience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.drafts()).isEqualTo(Drafts.RUN);
        assertThat(options.lock()).isEqualTo(new LockPatience(Duration.ofMinutes(5), Duration.ofMillis(20)));
        assertThat(options.batchTarget()).isEqualTo(Duration.ofMillis(10));
        assertThat(options.role()).isEqualTo("owner");
    }

    @Test
    void oneOfTwoLockSettingsLeavesTheOtherAlone() {
        set("segue.lock.stall", "20ms");

        assertThat(options().lock()).isEqualTo(new LockPatience(LockPatience.DEFAULT.budget(), Duration.ofMillis(20)));
    }

    @Test
    void backupIsAMarkerOrACommandNotBoth() {
        set("segue.backup.marker", "/backup/done");
        assertThat(options().backup()).isEqualTo(new Backup.Marker(Path.of("/backup/done"), Duration.ofDays(1)));

        set("segue.backup.command", "check,--fast");
        assertThatThrownBy(this::options)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("segue.backup.marker")
                .hasMessageContaining("segue.backup.command");
    }

    @Test
    void backupCommandIsAListOfWords() {
        set("segue.backup.command", "check,--fast");
        set("segue.backup.timeout", "10s");

        assertThat(options().backup())
                .isEqualTo(new Backup.Command(List.of("check", "--fast"), Duration.ofSeconds(10)));
    }

    @Test
    void aWordThatIsNoBootModeIsRefused() {
        set("segue.boot", "perhaps");

        assertThatThrownBy(this::options).isInstanceOf(BindException.class).hasMessageContaining("segue.boot");
    }

    @Test
    void directConnectionsComeFromTheMigrationUrl() {
        assertThat(options().migrationConnection()).isNull();

        set("segue.migration-url", "jdbc:postgresql://db/app");

        assertThat(options().migrationConnection()).isInstanceOf(DirectDataSource.class);
    }

    @Test
    void thePasswordIsInNoText() {
        set("segue.migration-password", "secret");

        assertThat(properties().toString()).doesNotContain("secret");
    }

    private void set(String name, String value) {
        environment.setProperty(name, value);
    }

    private SegueProperties properties() {
        return Binder.get(environment).bindOrCreate("segue", SegueProperties.class);
    }

    private Options options() {
        return new OptionsFactory(properties(), environment)
                .create(MigrationListener.NONE, OptionsFactoryTest.class.getClassLoader());
    }
}
