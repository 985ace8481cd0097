package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.entity.MappingError;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles are active where the files say so, in each spelling that Spring Boot knows. */
final class SpringProfilesTest {

    private static final String SCHEMA = "spring.jpa.properties.hibernate.default_schema: ";

    @TempDir
    private Path folder;

    private Sources sources;
    private Sources output;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src")).type("A", "@Entity class A { @Id long id; }");
        output = new Sources(folder.resolve("classes"))
                .file("application-dev.yaml", SCHEMA + "dev\n")
                .file("application-local.yaml", SCHEMA + "local\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.profiles.active: local, dev",
                "spring.profiles.active: [local, dev]",
                "spring:\n  profiles:\n    active:\n    - local\n    - dev",
                "spring.profiles.active: [dev]\nspring.profiles.include: [local]",
                "spring.profiles.include: local, dev",
                "spring.profiles.include: local\n---\nspring.profiles.include: [dev]",
                "spring.profiles.active: local\n---\nspring.profiles.active: [dev]",
                "spring.profiles.active: other\n---\nspring.config.activate.on-profile: [x, other]\n" + SCHEMA + "dev",
                "spring.profiles.active: all\nspring.profiles.group.all: local, dev",
                "spring.profiles:\n  active: all\n  group:\n    all: [local, more]\n    more: [dev, all]",
                "spring.profiles.default: dev",
                "spring.config.activate.on-profile: default\n" + SCHEMA + "dev",
            })
    void profilesMayBeListed(String text) {
        output.file("application.yaml", text);

        assertThat(compile().run().settings().values()).containsEntry("hibernate.default_schema", "dev");
    }

    @Test
    void propertiesMayNumberThem() {
        output.file("application.properties", "spring.profiles.active[0]=local\nspring.profiles.active[1]=dev\n");

        assertThat(compile().run().settings().values()).containsEntry("hibernate.default_schema", "dev");
    }

    @Test
    void theFolderConfigWinsOverTheRoot() {
        output.file("application.yaml", SCHEMA + "root").file("config/application.yml", SCHEMA + "config");

        assertThat(compile().run().settings().values()).containsEntry("hibernate.default_schema", "config");
    }

    @Test
    void profilesOfTheFolderConfigCount() {
        output.file("config/application.yml", "spring.profiles.active: dev")
                .file("config/application-dev.yml", SCHEMA + "config");

        assertThat(compile().run().settings().values()).containsEntry("hibernate.default_schema", "config");
    }

    @Test
    void theFileOfProfileDefaultHoldsWhereNothingIsActive() {
        output.file("application.yaml", SCHEMA + "all").file("application-default.yaml", SCHEMA + "usual");

        assertThat(compile().run().settings().values()).containsEntry("hibernate.default_schema", "usual");
        assertThat(compile().option("-Asegue.profiles=dev").run().settings().values())
                .containsEntry("hibernate.default_schema", "dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.profiles.active: ${PROFILE:dev}", "spring.profiles.include: x, @profile@"})
    void profilesBehindAPlaceholderAreAnErrorThatNamesTheOption(String text) {
        output.file("application.yaml", text);

        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.PLACEHOLDER);
            assertThat(problem.message())
                    .startsWith(text.replace(": ", " in application.yaml is \"") + "\"")
                    .contains("-Asegue.profiles=");
        });
        assertThat(compile().option("-Asegue.profiles=dev").run().settings().values())
                .containsEntry("hibernate.default_schema", "dev");
    }

    @Test
    void whatIncludesHoldsBesideTheOption() {
        output.file("application.yaml", "spring.profiles.include: dev\nspring.profiles.active: {a: b}");

        assertThat(compile().option("-Asegue.profiles=none").run().settings().values())
                .containsEntry("hibernate.default_schema", "dev");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.profiles.active: [{a: dev}]",
                "spring.profiles.include: [[dev]]",
                "spring.config.activate.on-profile: !Env dev",
            })
    void whatIsNoListOfNamesIsAnError(String text) {
        output.file("application.yaml", text);

        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.SETTINGS_FILE);
            assertThat(problem.message())
                    .startsWith(text.substring(0, text.indexOf(':')) + " in application.yaml is no list of names");
        });
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), folder.resolve("classes"));
    }
}
