package dev.segue.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of {@code spring.config.import}: those of the class path are read, others are named. */
final class SpringImportsTest {

    private static final String SCHEMA = "spring.jpa.properties.hibernate.default_schema: ";

    @TempDir
    private Path folder;

    private ResourceFolder output;

    @BeforeEach
    void setUp() {
        output = new ResourceFolder(folder).file("db/main.yaml", SCHEMA + "imported\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.config.import: classpath:db/main.yaml",
                "spring.config.import: optional:classpath:/db/main.yaml",
                "spring.config.import: db/main.yaml",
                "spring.config.import: [ ./db/main.yaml ]",
                "spring:\n  config:\n    import:\n    - 'classpath:db/main.yaml'",
            })
    void aFileOfTheClassPathWinsOverTheOneThatImportsIt(String text) {
        output.file("application.yaml", SCHEMA + "own\n" + text);

        assertThat(settings().values()).containsEntry("hibernate.default_schema", "imported");
        assertThat(settings().remarks()).isEmpty();
    }

    @Test
    void aLaterDocumentWinsOverIt() {
        output.file("application.yaml", "spring.config.import: db/main.yaml\n---\n" + SCHEMA + "own");

        assertThat(settings().values()).containsEntry("hibernate.default_schema", "own");
    }

    @Test
    void itsFilesOfProfilesAreReadToo() {
        output.file("application.yaml", "spring.config.import: db/main.yaml\nspring.profiles.active: dev\n")
                .file("db/main-dev.yaml", SCHEMA + "dev\n");

        assertThat(settings().values()).containsEntry("hibernate.default_schema", "dev");
    }

    @Test
    void aFileThatImportsItselfEnds() {
        output.file("db/main.yaml", SCHEMA + "imported\nspring.config.import: main.yaml\n")
                .file("application.yaml", "spring.config.import: db/main.yaml\n");

        assertThat(settings().values()).containsEntry("hibernate.default_schema", "imported");
    }

    @Test
    void itMayLieInALibrary() {
        output.library("shared.properties", SCHEMA.replace(": ", "=") + "library\n")
                .file("application.yaml", "spring.config.import: classpath:shared.properties\n");

        assertThat(settings().values()).containsEntry("hibernate.default_schema", "library");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "optional:file:./secrets.yaml",
                "configserver:http://config",
                "optional:configtree:/etc/config/",
                "classpath:gone.yaml",
                "${WHERE}",
            })
    void whatIsNotReadIsNamedWithTheWayOut(String location) {
        output.file("application.properties", "spring.config.import=" + location + "\n");

        assertThat(settings().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo(MappingError.NOT_READ);
            assertThat(remark.message())
                    .startsWith("spring.config.import in application.properties names \"" + location + "\"")
                    .contains("-Asegue.set.<setting>=");
        });
        output.option("segue.set.spring.config.import", "known");
        assertThat(settings().remarks()).isEmpty();
    }

    @Test
    void aPasswordInALocationIsNotRepeated() {
        output.file(
                "application.properties",
                "spring.config.import=optional:configserver:https://cfg:s3cret@config.acme\n");

        assertThat(settings().remarks())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("configserver:https://cfg:***@config.acme")
                .doesNotContain("s3cret");
    }

    /** Neither is what a program would read, and both may decide. */
    @ParameterizedTest
    @ValueSource(strings = {"hibernate.cfg.xml", "hibernate.cfg_xml_file", "hibernate.strategy_registration_provider"})
    void otherSourcesAreNamedToo(String key) {
        output.file(key.endsWith(".xml") ? key : "hibernate.properties", key + "=other\n");

        assertThat(settings().remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo(MappingError.NOT_READ);
            assertThat(remark.message()).startsWith(key).endsWith("-Asegue.set." + key + "=known ends this message");
        });
        output.option("segue.set." + key, "known");
        assertThat(settings().remarks()).isEmpty();
    }

    @Test
    void jarsOfAPersistenceUnitAreNamedUnlessSomebodyNamesTheirEntities() {
        output.file(
                "META-INF/persistence.xml",
                "<persistence><persistence-unit name='u'><jar-file>lib/more.jar</jar-file></persistence-unit></persistence>");

        assertThat(settings().remarks())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("META-INF/persistence.xml names the jar lib/more.jar")
                .contains("-Asegue.entities=");
        output.option("segue.entities", "com.acme.More");
        assertThat(settings().remarks()).isEmpty();
    }

    /** Hibernate puts what the element says over what the same unit's property says. */
    @Test
    void theElementOfAUnitWinsOverItsProperty() {
        output.file("META-INF/persistence.xml", """
                <persistence><persistence-unit name="u">
                    <validation-mode>NONE</validation-mode>
                    <properties><property name="jakarta.persistence.validation.mode" value="ddl"/></properties>
                </persistence-unit></persistence>
                """);

        assertThat(settings().values()).containsEntry("jakarta.persistence.validation.mode", "NONE");
    }

    private MappingSettings settings() {
        return output.read().settings();
    }
}
