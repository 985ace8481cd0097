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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Path module = Files.writeString(
                folder.resolve("module-info.java"),
                "module com.acme.shop { requires jakarta.persistence; requires org.hibernate.orm.core; requires org.hibernate.orm.envers; }");
        Path source = Files.writeString(
                folder.resolve("User.java"),
                String.join("\n", Shop.user("String email;", "@Convert(converter = YesNo.class) Boolean active;"))
                        .replace("import dev.segue.annotation.*;", "")
                        .replace("@Entity", "@Entity @org.hibernate.envers.Audited"));
        Path converter = Files.writeString(folder.resolve("YesNo.java"), """
                package com.acme.shop;
                class YesNo implements jakarta.persistence.AttributeConverter<Boolean, String> {
                    public String convertToDatabaseColumn(Boolean b) { return b == null ? null : b ? "y" : "n"; }
                    public Boolean convertToEntityAttribute(String s) { return true; }
                }
                """);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("--module-path", joined(entries(), ModulePathTest::isLibrary)));
        command.addAll(processor);
        command.addAll(List.of("-processor", SegueProcessor.class.getName(), "-Asegue.drafts=false", "-d"));
        command.addAll(List.of(
                folder.resolve("classes").toString(), module.toString(), source.toString(), converter.toString()));
        Path said = folder.resolve("said.log");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(javac.waitFor()).as(Files.readString(said)).isEqualTo(status);
        return Files.readString(said);
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
