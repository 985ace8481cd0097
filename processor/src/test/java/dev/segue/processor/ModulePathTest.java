package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegueException;
import dev.segue.catalog.Catalog;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities in a named module, with JPA and Hibernate on the module path. */
final class ModulePathTest {

    private static final List<String> LIBRARIES = List.of("jakarta.persistence", "hibernate-core", "hibernate-envers");

    @TempDir
    Path folder;

    @Test
    void hibernateOnTheProcessorPathDoesWithAnyJavac() throws Exception {
        assertThat(compile(entry -> true, 0)).contains("[SG-P010] users is new (3 columns)");

        assertThat(folder.resolve("classes").resolve(Shop.CATALOG))
                .content()
                .contains("column \"users\" \"email\"", "column \"users_aud\" \"email\"", "values=(\"n\", \"y\")");
    }

    /** Where Maven has copied them to, or in a folder that an option names. */
    @ParameterizedTest
    @ValueSource(strings = {"classes", "resources"})
    void settingsAndMappingFilesOfAModuleAreRead(String where) throws Exception {
        Path resources = Files.createDirectories(folder.resolve(where).resolve("META-INF"));
        Files.writeString(resources.resolveSibling("application.properties"), """
                spring.jpa.properties.hibernate.type.preferred_uuid_jdbc_type=CHAR
                spring.jpa.properties.hibernate.physical_naming_strategy=com.acme.shop.Names
                """);
        Files.writeString(resources.resolve("orm.xml"), """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
                    <entity class="com.acme.shop.Plain" access="FIELD"><attributes><id name="code"/></attributes></entity>
                </entity-mappings>
                """);
        Files.writeString(folder.resolve("Plain.java"), "package com.acme.shop; class Plain { java.util.UUID code; }");
        Files.writeString(folder.resolve("Names.java"), """
                package com.acme.shop;
                import org.hibernate.boot.model.naming.*;
                import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
                public class Names extends PhysicalNamingStrategyStandardImpl {
                    @Override public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
                        return Identifier.toIdentifier("t_" + name.getText());
                    }
                }
                """);

        compile(entry -> true, 0);

        assertThat(folder.resolve("classes").resolve(Shop.CATALOG))
                .content()
                .contains("column \"t_plain\" \"code\" type=\"character(36)\"", "table \"t_users\"");
    }

    @Test
    void theUsersHibernateIsFoundInItsModule() throws Exception {
        assertThat(compile(entry -> !isLibrary(entry), 0)).contains("[SG-P010] users is new (3 columns)");

        assertThat(folder.resolve("classes").resolve(Shop.CATALOG))
                .content()
                .contains("column \"users_aud\" \"email\"", "values=(\"n\", \"y\")");
    }

    @Test
    void onTheProcessorModulePathItSaysWhereItBelongs() throws Exception {
        List<String> jars = new ArrayList<>();
        for (Class<?> type : List.of(SegueProcessor.class, Catalog.class, SegueException.class)) {
            jars.add(OwnJar.of(type, folder).toString());
        }

        String said = compile(List.of("--processor-module-path", String.join(File.pathSeparator, jars)), 1);

        assertThat(said)
                .contains("error: [SG-P061] Segue is on the processor module path")
                .doesNotContain("Exception");
    }

    private String compile(Predicate<String> onProcessorPath, int status) throws IOException, InterruptedException {
        return compile(List.of("-processorpath", joined(entries(), onProcessorPath)), status);
    }

    private String compile(List<String> processor, int status) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("module-info.java"),
                "module com.acme.shop { requires jakarta.persistence; requires org.hibernate.orm.core; requires org.hibernate.orm.envers; }");
        Files.writeString(
                folder.resolve("User.java"),
                String.join("\n", Shop.user("String email;", "@Convert(converter = YesNo.class) Boolean active;"))
                        .replace("import dev.segue.annotation.*;", "")
                        .replace("@Entity", "@Entity @org.hibernate.envers.Audited"));
        Files.writeString(folder.resolve("YesNo.java"), """
                package com.acme.shop;
                class YesNo implements jakarta.persistence.AttributeConverter<Boolean, String> {
                    public String convertToDatabaseColumn(Boolean b) { return b == null ? null : b ? "y" : "n"; }
                    public Boolean convertToEntityAttribute(String s) { return true; }
                }
                """);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of("--module-path", joined(entries(), ModulePathTest::isLibrary)));
        command.addAll(processor);
        command.addAll(List.of("-processor", SegueProcessor.class.getName(), "-Asegue.drafts=false", "-d"));
        command.add(folder.resolve("classes").toString());
        if (Files.exists(folder.resolve("resources"))) {
            command.add("-Asegue.resources=" + folder.resolve("resources"));
        }
        command.addAll(javaFiles());
        Path said = folder.resolve("said.log");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(javac.waitFor()).as(Files.readString(said)).isEqualTo(status);
        return Files.readString(said);
    }

    private List<String> javaFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> entries() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    private static boolean isLibrary(String entry) {
        String file = Path.of(entry).getFileName().toString();
        return file.endsWith(".jar") && LIBRARIES.stream().anyMatch(file::startsWith);
    }

    private static String joined(List<String> entries, Predicate<String> wanted) {
        return entries.stream().filter(wanted).collect(Collectors.joining(File.pathSeparator));
    }
}
