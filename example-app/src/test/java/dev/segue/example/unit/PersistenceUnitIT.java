package dev.segue.example.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.TestPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** What a real Spring Boot makes of {@code persistence.xml} and mapping files: the processor reads them in the same way. */
class PersistenceUnitIT {

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String BOOTS = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";
    private static final String NOTHING =
            "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.2\"/>";
    private static final String UNIT = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                <persistence-unit name="%s">
                    <mapping-file>more.xml</mapping-file>
                    <class>dev.segue.example.Gone</class>
                    <properties>
                        <property name="hibernate.physical_naming_strategy"
                            value="org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"/>
                        <property name="hibernate.type.preferred_uuid_jdbc_type" value="CHAR"/>
                    </properties>
                </persistence-unit>
            </persistence>
            """;

    /** Its package has no entities. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    private record Unit(List<String> mappingFiles, Object physicalStrategy, boolean hasOwnProperty) {}

    @TempDir
    private Path folder;

    @Test
    void unitsOfOtherNamesDoNotCount() throws IOException {
        write("META-INF/persistence.xml", UNIT.formatted("shop"));
        write("META-INF/orm.xml", NOTHING);

        assertThat(boot()).isEqualTo(new Unit(List.of(), BOOTS, false));
    }

    @Test
    void theUnitOfThatNameCountsBehindWhatSpringBootSets() throws IOException {
        write("META-INF/persistence.xml", UNIT.formatted("default"));
        write("META-INF/orm.xml", NOTHING);
        write("more.xml", NOTHING);

        assertThat(boot()).isEqualTo(new Unit(List.of("more.xml"), BOOTS, true));
    }

    @Test
    void ormXmlCountsUnlessSpringNamesOtherFiles() throws IOException {
        write("META-INF/orm.xml", NOTHING);
        write("more.xml", NOTHING);

        assertThat(boot()).isEqualTo(new Unit(List.of("META-INF/orm.xml"), BOOTS, false));
        assertThat(boot("--spring.jpa.mapping-resources=more.xml"))
                .isEqualTo(new Unit(List.of("more.xml"), BOOTS, false));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Unit boot(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.main.web-application-type=none",
                "--segue.boot=off",
                "--spring.datasource.url="
                        + TestPostgres.newest().createDatabase().url()));
        arguments.addAll(List.of(more));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            SpringApplication application = new SpringApplication(new DefaultResourceLoader(loader), Application.class);
            try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
                return unit(context);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Unit unit(ConfigurableApplicationContext context) {
        PersistenceUnitInfo info = Objects.requireNonNull(
                context.getBean(LocalContainerEntityManagerFactoryBean.class).getPersistenceUnitInfo());
        assertThat(info.getPersistenceUnitName()).isEqualTo("default");
        var effective = context.getBean(EntityManagerFactory.class).getProperties();
        return new Unit(
                info.getMappingFileNames(),
                Objects.requireNonNull(effective.get(PHYSICAL)),
                effective.containsKey("hibernate.type.preferred_uuid_jdbc_type"));
    }
}
