package dev.segue.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.segue.catalog.Table;
import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingCompile.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are found where a developer put them, and reach Hibernate. */
final class MappingSettingsTest {

    private static final String SNAKE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

    @TempDir
    private Path folder;

    private Sources sources;
    private Sources output;

    @BeforeEach
    void setUp() {
        output = new Sources(folder.resolve("classes"));
        sources = new Sources(folder.resolve("src"))
                .type("UserAccount", "@Entity class UserAccount { @Id long id; String firstName; UUID code; }");
    }

    @Test
    void anOptionWinsOverFiles() {
        output.file("application.properties", "spring.jpa.hibernate.naming.physical-strategy=org.example.Missing\n");

        Outcome outcome = compile()
                .option("-Asegue.set.hibernate.physical_naming_strategy=" + SNAKE)
                .run();

        assertThat(table(outcome).name().name()).isEqualTo("user_account");
        assertThat(outcome.settings().provenance())
                .containsEntry("hibernate.physical_naming_strategy", "-Asegue.set.hibernate.physical_naming_strategy");
    }

    @Test
    void springPropertiesAreFoundInTheClassOutput() {
        output.file("application.properties", """
                spring.jpa.hibernate.naming.physical-strategy=%s
                spring.jpa.properties.hibernate.type.preferred_uuid_jdbc_type=VARCHAR
                spring.jpa.properties.hibernate.show_sql=${anything}
                spring.datasource.password=secret
                """.formatted(SNAKE));

        Outcome outcome = compile().run();

        assertThat(table(outcome).lookupColumn("first_name")).isPresent();
        assertThat(table(outcome).lookupColumn("code").orElseThrow().type()).startsWith("character varying");
        assertThat(outcome.settings().values())
                .containsOnlyKeys("hibernate.physical_naming_strategy", "hibernate.type.preferred_uuid_jdbc_type");
    }

    @Test
    void keysInBracketsAreReadAsSpringBootReadsThem() {
        output.file("application.properties", "spring.jpa.properties[hibernate.default_schema]=app\n");
        output.file("application.yaml", """
                spring.jpa.properties:
                  "[hibernate.physical_naming_strategy]": %s
                  hibernate: {"[type.preferred_uuid_jdbc_type]": CHAR}
                """.formatted(SNAKE));

        assertThat(compile().run().settings().values())
                .containsOnly(
                        entry("hibernate.default_schema", "app"),
                        entry("hibernate.physical_naming_strategy", SNAKE),
                        entry("hibernate.type.preferred_uuid_jdbc_type", "CHAR"));
    }

    @Test
    void hibernatePropertiesAreFoundToo() {
        output.file("hibernate.properties", "hibernate.physical_naming_strategy=" + SNAKE + "\n");

        assertThat(table(compile().run()).name().name()).isEqualTo("user_account");
    }

    /** Hibernate reads the former name too, and the present one first, wherever it stands. */
    @Test
    void aFormerNameCountsWhereThePresentOneSaysNothing() {
        output.file("META-INF/persistence.xml", """
                <persistence><persistence-unit name="u"><properties>
                    <property name="javax.persistence.validation.mode" value="callback"/>
                </properties></persistence-unit></persistence>
                """);
        sources.type(
                "Alias", "@Entity class Alias { @Id long id; @jakarta.validation.constraints.NotNull String name; }");

        Outcome former = compile().run();

        assertThat(former.settings().values()).containsOnly(entry("jakarta.persistence.validation.mode", "callback"));
        assertThat(former.settings().provenance().values())
                .containsOnly("javax.persistence.validation.mode of unit u in META-INF/persistence.xml");
        assertThat(table(former).lookupColumn("name").orElseThrow().nullable()).isTrue();

        output.file("hibernate.properties", "jakarta.persistence.validation.mode=auto\n");
        assertThat(compile().run().settings().values())
                .containsOnly(entry("jakarta.persistence.validation.mode", "auto"));
    }

    @Test
    void aPlaceholderIsAnErrorThatNamesTheOption() {
        output.file("application.properties", "spring.jpa.properties.hibernate.default_schema=${SCHEMA:app}\n");

        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.PLACEHOLDER);
            assertThat(problem.message())
                    .contains("spring.jpa.properties.hibernate.default_schema in application.properties")
                    .contains("\"${SCHEMA:app}\"")
                    .contains("-Asegue.set.hibernate.default_schema=");
        });
    }

    /** As Hibernate and Spring Boot read them, whatever else is in the file; YAML in another encoding is said to be that. */
    @Test
    void propertiesAreLatinAndYamlIsUtf8() throws IOException {
        Path resources = Files.createDirectories(folder.resolve("resources"));
        byte[] latin = ("# für Größe\nhibernate.physical_naming_strategy=" + SNAKE).getBytes(ISO_8859_1);
        Files.write(resources.resolve("hibernate.properties"), latin);
        MappingCompile compile = compile().option("-Asegue.resources=" + resources);

        assertThat(table(compile.run()).name().name()).isEqualTo("user_account");

        Files.writeString(resources.resolve("hibernate.properties"), """
                hibernate.default_schema=gr\\u00f6\u00dfe
                #---
                hibernate.default_schema=\u00fc
                """);
        assertThat(compile.run().settings().values()).containsOnly(entry("hibernate.default_schema", "\u00c3\u00bc"));

        Files.delete(resources.resolve("hibernate.properties"));
        Files.write(resources.resolve("application.yaml"), "# für\na: b\n".getBytes(ISO_8859_1));
        assertThat(compile.run().rejected().problems())
                .extracting(Problem::message)
                .containsExactly("application.yaml cannot be read: it is not UTF-8, as byte 4 shows;"
                        + " correct it, since what it says may decide the schema");
    }

    @Test
    void aDamagedFileIsAnError() {
        output.file("hibernate.properties", "hibernate.default_schema=\\u00zz\n");

        assertThat(compile().run().rejected().problems())
                .extracting(Problem::code)
                .containsExactly(MappingError.SETTINGS_FILE);
    }

    @Test
    void springBootsAutoConfigurationBringsItsNamingStrategies() {
        sources.file(
                "org/springframework/boot/autoconfigure/orm/jpa/HibernateJpaAutoConfiguration.java",
                "package org.springframework.boot.autoconfigure.orm.jpa; class HibernateJpaAutoConfiguration {}");
        // its jar is in each application of Spring Boot 3, with JPA or without
        assertThat(compile().run().settings().values()).isEmpty();
        sources.file(
                "org/springframework/orm/jpa/LocalContainerEntityManagerFactoryBean.java",
                "package org.springframework.orm.jpa; class LocalContainerEntityManagerFactoryBean {}");

        Outcome outcome = compile()
                .option("-Asegue.set.hibernate.implicit_naming_strategy=jpa")
                .run();

        assertThat(outcome.settings().values())
                .containsEntry(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
        assertThat(table(outcome).name().name()).isEqualTo("user_account");
    }

    @Test
    void theDefaultSchemaIsASymbolAndTheFingerprintKnowsSettings() {
        Outcome plain = compile().run();
        Outcome schema =
                compile().option("-Asegue.set.hibernate.default_schema=app").run();

        assertThat(schema.mapped().catalog()).isEqualTo(plain.mapped().catalog());
        assertThat(schema.fingerprint()).isNotEqualTo(plain.fingerprint()).hasSize(16);
    }

    @Test
    void yamlAndProfilesAreRead() {
        output.file("application.yml", """
                # which names
                spring:
                  profiles.active: local, test
                  datasource:
                    password: 'se#cret'
                  jpa:
                    hibernate:
                      naming:
                        physicalStrategy: %s # snake
                    properties:
                      hibernate:
                        default_schema: ${app.schema}
                        other: {preferred_uuid_jdbc_type: CHAR}
                list:
                  - one
                  - two: 2
                text: |
                  hibernate.dialect: no
                app.schema: main
                ---
                spring.config.activate.on-profile: prod
                spring.jpa.properties.hibernate.default_schema: never
                """.formatted(SNAKE));
        output.file("application-test.properties", "app.schema=tests\n");

        Outcome outcome = compile().run();

        assertThat(outcome.settings().values())
                .containsOnly(
                        entry("hibernate.physical_naming_strategy", SNAKE), entry("hibernate.default_schema", "tests"));
        assertThat(compile().option("-Asegue.profiles=prod").run().settings().values())
                .containsEntry("hibernate.default_schema", "never");
        assertThat(table(outcome).name().name()).isEqualTo("user_account");
    }

    @Test
    void whatIsNoPlainValueInYamlIsAnError() {
        output.file("application.yaml", """
                spring:
                  jpa:
                    properties:
                      hibernate.default_schema: [a, b]
                """);

        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.SETTINGS_FILE);
            assertThat(problem.message())
                    .startsWith("spring.jpa.properties.hibernate.default_schema in application.yaml is no plain value")
                    .contains("-Asegue.set.hibernate.default_schema=");
        });
        output.file("application.yaml", "a: b\nspring: }\n");
        assertThat(compile().run().rejected().problems())
                .extracting(Problem::message)
                .containsExactly("application.yaml cannot be read: line 2, column 9: this is no YAML;"
                        + " correct it, since what it says may decide the schema");
    }

    @Test
    void thePersistenceUnitIsRead() {
        String unit = """
                <persistence-unit name="%s"><properties>
                  <property name="hibernate.physical_naming_strategy" value="%s"/>
                  <property name="jakarta.persistence.jdbc.password" value="secret"/>
                </properties></persistence-unit>
                """;
        String persistence = "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\">%s</persistence>";
        String shop = unit.formatted("shop", SNAKE);
        output.file("META-INF/persistence.xml", persistence.formatted(shop));

        assertThat(compile().run().settings().values())
                .containsOnly(entry("hibernate.physical_naming_strategy", SNAKE));

        output.file("META-INF/persistence.xml", persistence.formatted(shop + unit.formatted("other", "none")));
        assertThat(compile()
                        .option("-Asegue.persistenceUnit=shop")
                        .run()
                        .mapped()
                        .catalog()
                        .tables())
                .hasSize(1);
        assertThat(compile().run().rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.PERSISTENCE_UNIT);
            assertThat(problem.message()).contains("[shop, other]", "-Asegue.persistenceUnit=");
        });
        output.file("META-INF/persistence.xml", "<!DOCTYPE x><persistence/>");
        assertThat(compile().run().rejected().problems())
                .extracting(Problem::code)
                .containsExactly(MappingError.SETTINGS_FILE);
        output.file("META-INF/persistence.xml", "<persistence>\n<property value='secret'>secret</secret>");
        assertThat(compile().run().rejected().problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("META-INF/persistence.xml cannot be read: line 2, column ")
                .contains("this is no XML")
                .doesNotContain("secret");
    }

    @Test
    void aFolderOfResourcesIsReadWhereItIsNotCopiedBeforeJavac() {
        Sources resources = new Sources(folder.resolve("resources"))
                .file("hibernate.properties", "hibernate.physical_naming_strategy=@naming@\n");

        MappingCompile compile = compile().option("-Asegue.resources=" + resources.folder());

        assertThat(compile.run().rejected().problems())
                .extracting(Problem::code)
                .containsExactly(MappingError.PLACEHOLDER);
        resources.file("hibernate.properties", "hibernate.physical_naming_strategy=" + SNAKE + "\n");
        assertThat(table(compile.run()).name().name()).isEqualTo("user_account");
    }

    private static Table table(Outcome outcome) {
        return outcome.mapped().catalog().tables().get(0);
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), output.folder());
    }
}
