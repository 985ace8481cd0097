package dev.segue.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.diff.Answers;
import dev.segue.diff.Differ;
import dev.segue.diff.Ownership;
import dev.segue.read.Schemas;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** Release 1 on a schema that Segue built, with Hibernate's {@code validate} on, as in production. */
class StellarInsuredIT {

    private static final Set<String> WITHOUT_EFFECT_ON_THE_SCHEMA = Set.of(
            "hibernate.archive.scanner",
            "hibernate.cdi.extensions",
            "hibernate.connection.handling_mode",
            "hibernate.hbm2ddl.auto",
            "hibernate.resource.beans.container");

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void bootsOnAnEmptyDatabaseAndHibernateFindsWhatItNeeds() throws IOException {
        try (ConfigurableApplicationContext application = boot(database)) {
            assertThat(application
                            .getBean(EntityManagerFactory.class)
                            .getMetamodel()
                            .getEntities())
                    .hasSize(8);
            requireTheSettingsThatJavacAssumed(application
                    .getBean(LocalContainerEntityManagerFactoryBean.class)
                    .getJpaPropertyMap());
        }
        assertThat(query("SELECT state FROM segue.migration")).containsExactly("DONE");
    }

    /** What a release of Spring Boot hands to Hibernate beside these may decide the schema, and javac would not know. */
    private static void requireTheSettingsThatJavacAssumed(Map<String, Object> handedOver) throws IOException {
        Map<String, String> assumed = resource("/META-INF/segue/main.catalog").settings();
        assertThat(assumed)
                .containsOnlyKeys("hibernate.implicit_naming_strategy", "hibernate.physical_naming_strategy");
        assertThat(handedOver).containsAllEntriesOf(assumed);
        assertThat(handedOver.keySet())
                .allMatch(key -> assumed.containsKey(key) || WITHOUT_EFFECT_ON_THE_SCHEMA.contains(key));
    }

    @Test
    void segueRunsBeforeHibernateAndBeforeTheJdbcTemplate() {
        try (ConfigurableApplicationContext application = boot(database)) {
            for (String bean : List.of("entityManagerFactory", "jdbcTemplate")) {
                assertThat(application.getBeanFactory().getBeanDefinition(bean).getDependsOn())
                        .as(bean)
                        .contains("segueInitializer");
            }
        }
    }

    @Test
    void bootsAgainWithNothingToDo() {
        boot(database).close();
        List<String> before = query("SELECT s::text FROM segue.step s ORDER BY 1");

        boot(database).close();

        assertThat(query("SELECT s::text FROM segue.step s ORDER BY 1"))
                .isNotEmpty()
                .isEqualTo(before);
    }

    /** Hibernate is the oracle: what it would create itself is what the migration creates. */
    @Test
    void segueBuildsTheSchemaThatHibernateWouldCreate() {
        TestDatabase created = TestPostgres.newest().createDatabase();
        boot(created, "--segue.boot=off", "--spring.jpa.hibernate.ddl-auto=create")
                .close();
        boot(database).close();

        assertThat(Differ.diff(read(created), read(database), Answers.NONE, Ownership.ALL)
                        .changes())
                .isEmpty();
    }

    /** Three ways to the same structure: javac, Hibernate's script read back, and the committed snapshot. */
    @Test
    void theEntitiesAreWhatHibernateCreatesAndWhatTheSnapshotRecords() throws IOException {
        TestDatabase created = TestPostgres.newest().createDatabase();
        boot(created, "--segue.boot=off", "--spring.jpa.hibernate.ddl-auto=create")
                .close();
        Catalog entities = resource("/META-INF/segue/main.catalog").catalog();
        Catalog recorded = resource("/META-INF/segue/main.snapshot").catalog();

        assertThat(entities.tables()).hasSize(8);
        assertThat(Differ.diff(recorded, entities, Answers.NONE, Ownership.ALL).changes())
                .isEmpty();
        assertThat(Differ.diff(read(created), recorded, Answers.NONE, Ownership.ALL)
                        .changes())
                .isEmpty();
    }

    private static ConfigurableApplicationContext boot(TestDatabase database, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--spring.datasource.url=" + database.url()));
        arguments.addAll(List.of(more));
        return SpringApplication.run(StellarInsured.class, arguments.toArray(String[]::new));
    }

    private static Snapshot resource(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(StellarInsuredIT.class.getResourceAsStream(path), path)) {
            return SnapshotFormat.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), path);
        }
    }

    private static Catalog read(TestDatabase database) {
        try (Connection connection = database.connect()) {
            Catalog catalog = new SchemaCrawlerReader(connection, Schemas.of("public")).read();
            assertThat(catalog.tables()).hasSize(8);
            return catalog;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> query(String sql) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
