package dev.segue.spring;

import dev.segue.MigrationListener;
import dev.segue.Options;
import dev.segue.Segue;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Runs {@link Segue#boot()} on the application's DataSource, before JPA, JDBC templates and whatever else depends on a ready database.
 * Beans of type {@link MigrationListener}, {@link Options} or {@link Segue} of the application take the place of those made here.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration", // Spring Boot 4
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration" // Spring Boot 3
        })
@ConditionalOnClass(SchemaManagementProvider.class)
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(SegueProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public class SegueAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Options segueOptions(
            SegueProperties properties,
            Environment environment,
            ResourceLoader resources,
            ObjectProvider<MigrationListener> listener) {
        ClassLoader classLoader = resources.getClassLoader();
        return new OptionsFactory(properties, environment)
                .create(
                        listener.getIfAvailable(() -> MigrationListener.NONE),
                        classLoader == null ? SegueAutoConfiguration.class.getClassLoader() : classLoader);
    }

    @Bean
    @ConditionalOnMissingBean
    Segue segue(DataSource dataSource, Options options) {
        return Segue.on(dataSource, options);
    }

    @Bean
    SegueInitializer segueInitializer(Segue segue, Environment environment) {
        DdlAuto.warning(environment).ifPresent(LoggerFactory.getLogger(Segue.class)::warn);
        return new SegueInitializer(segue);
    }

    /** Spring Boot asks whether somebody manages the schema before it lets Hibernate create one. */
    @Bean
    SchemaManagementProvider segueSchemaManagementProvider(DataSource managed) {
        return dataSource -> dataSource == managed ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }

    /** Apart, since these types are optional and stand elsewhere in Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class Health {

        @Bean
        @ConditionalOnEnabledHealthIndicator("segue")
        @ConditionalOnMissingBean(name = "segueHealthIndicator")
        HealthIndicator segueHealthIndicator(Segue segue) {
            return new SegueHealthIndicator(segue);
        }
    }
}
