package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Hibernate's pom names in scope runtime is not on a Maven compile path; the mapping works all the same. */
final class MavenCompilePathTest {

    @TempDir
    private Path folder;

    @Test
    void librariesOfScopeRuntimeComeFromTheProcessorPath() throws IOException {
        Path source = folder.resolve("src/A.java");
        Files.createDirectories(Objects.requireNonNull(source.getParent()));
        Files.writeString(
                source, "import jakarta.persistence.*; @Entity class A { @Id @GeneratedValue long id; String name; }");

        MappingCompile.Outcome outcome = new MappingCompile(
                        Objects.requireNonNull(source.getParent()), folder.resolve("classes"))
                .withoutJars(
                        "jboss-logging",
                        "hibernate-models",
                        "jakarta.xml.bind",
                        "jakarta.activation",
                        "jaxb",
                        "jakarta.inject",
                        "byte-buddy",
                        "antlr")
                .run();

        assertThat(outcome.mapped().catalog().tables()).hasSize(1);
    }
}
