package dev.segue.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Segue;
import dev.segue.SegueException;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class SegueAutoConfigurationIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withClassLoader(TestProgram.of(M01_CreatePets.class))
            .withConfiguration(AutoConfigurations.of(SegueAutoConfiguration.class))
            .withBean(DataSource.class, database::dataSource);

    @Test
    void runsBeforeWhateverNeedsTheDatabase() {
        application.withUserConfiguration(Readers.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(PetsAtStart.class).count()).isZero();
            assertThat(context.getBean(JdbcTemplate.class).queryForObject("SELECT count(*) FROM pets", Integer.class))
                    .isZero();
        });
    }

    @Test
    void theOrderComesFromTheDetector() {
        application
                .withUserConfiguration(Readers.class)
                .run(context -> assertThat(context.getBeanFactory()
                                .getBeanDefinition("jdbcTemplate")
                                .getDependsOn())
                        .contains("segueInitializer"));
    }

    @Test
    void bootOffLeavesTheDatabaseAlone() {
        application.withPropertyValues("segue.boot=off").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(tableExists("public.pets")).isFalse();
            assertThat(tableExists("segue.migration")).isFalse();
        });
    }

    @Test
    void propertiesReachTheRun() {
        database.execute("CREATE SCHEMA zoo");

        application
                .withPropertyValues("segue.schema=zoo", "segue.history-schema=ops")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(tableExists("zoo.pets")).isTrue();
                    assertThat(tableExists("ops.migration")).isTrue();
                });
    }

    @Test
    void theRunGoesOverTheMigrationUrl() {
        application
                .withPropertyValues("segue.migration-url=jdbc:postgresql://localhost:1/nowhere?connectTimeout=1")
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(ConnectException.class));
    }

    @Test
    void aFailureOfSegueEndsTheBoot() {
        application
                .withPropertyValues("segue.schema=missing")
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(SegueException.class));
    }

    @Test
    void saysThatSomebodyManagesTheSchema() {
        application.run(context -> {
            SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
            assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
                    .isEqualTo(SchemaManagement.MANAGED);
            assertThat(provider.getSchemaManagement(database.dataSource())).isEqualTo(SchemaManagement.UNMANAGED);
        });
    }

    @Test
    void warnsOfASecondOwner(CapturedOutput output) {
        application
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=update")
                .run(context -> assertThat(output).contains("spring.jpa.hibernate.ddl-auto=update: Hibernate changes"));
    }

    @Test
    void withoutDataSourceThereIsNoSegue() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SegueAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Segue.class));
    }

    @Test
    void withoutHealthOnTheClassPathTheRestWorks() {
        application
                .withClassLoader(new FilteredClassLoader(TestProgram.of(M01_CreatePets.class), HealthIndicator.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Segue.class)
                        .doesNotHaveBean("segueHealthIndicator"));
    }

    @Test
    void healthIsUpWhenTheSchemaIsThere() {
        application.run(context -> {
            Health health = Objects.requireNonNull(
                    context.getBean(HealthIndicator.class).health());
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("upToDate", true);
        });
    }

    private boolean tableExists(String name) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @MigrationInfo(id = "01")
    public static final class M01_CreatePets implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("pets").sql("CREATE TABLE pets (id integer PRIMARY KEY)");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("no pets").trashTable("pets");
        }
    }

    /** Reads a table while the context starts. */
    record PetsAtStart(int count) {}

    @Configuration(proxyBeanMethods = false)
    static class Readers {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        @DependsOnDatabaseInitialization
        PetsAtStart petsAtStart(DataSource dataSource) {
            Integer count = new JdbcTemplate(dataSource).queryForObject("SELECT count(*) FROM pets", Integer.class);
            return new PetsAtStart(count == null ? -1 : count);
        }
    }
}
