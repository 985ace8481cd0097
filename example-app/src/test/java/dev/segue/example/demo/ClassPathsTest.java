package dev.segue.example.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathsTest {

    @TempDir
    private Path folder;

    @Test
    void jarsOfThisBuildGoWhereTheyBelong() throws IOException {
        ClassPaths paths = paths(
                "segue-runtime-1.jar",
                "segue-runtime-1-tests.jar",
                "segue-diff-1.jar",
                "segue-processor-1.jar",
                "segue-cli-1.jar",
                "segue-example-app-1.jar",
                "spring-core-7.jar",
                "postgresql-42.jar",
                "picocli-4.jar");

        assertThat(names(paths.libraries()))
                .containsExactly("segue-runtime-1.jar", "spring-core-7.jar", "postgresql-42.jar");
        assertThat(names(paths.segue()))
                .containsExactly(
                        "segue-runtime-1.jar",
                        "segue-diff-1.jar",
                        "segue-processor-1.jar",
                        "segue-cli-1.jar",
                        "postgresql-42.jar",
                        "picocli-4.jar");
        assertThat(paths.application()).hasFileName("segue-example-app-1.jar");
    }

    private ClassPaths paths(String... jars) throws IOException {
        for (String jar : jars) {
            Files.createFile(folder.resolve(jar));
        }
        return new ClassPaths(String.join(
                File.pathSeparator,
                Stream.of(jars).map(jar -> folder.resolve(jar).toString()).toList()));
    }

    private static List<String> names(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                .toList();
    }
}
