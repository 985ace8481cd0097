package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module on disk that the Maven on the PATH builds, offline: with the versions of plugins that this build itself uses, so that
 * they are in the local repository, and with the class path of the tests.
 */
final class MavenModule {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>%s</dependencies>
              <build>
                <plugins>
                  <plugin><artifactId>maven-resources-plugin</artifactId><version>%s</version></plugin>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>%s</version>
                    <configuration>
                      <useIncrementalCompilation>%s</useIncrementalCompilation>
                      <showWarnings>true</showWarnings>
                      <annotationProcessors><processor>%s</processor></annotationProcessors>
                      <compilerArgs><arg>-processorpath</arg><arg>%s</arg></compilerArgs>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private static final String DEPENDENCY =
            "<dependency><groupId>library</groupId><artifactId>%s</artifactId><version>1</version><scope>system</scope><systemPath>%s</systemPath></dependency>";

    private final Path folder;

    /**
     * An empty module.
     *
     * @param detection what Maven calls {@code useIncrementalCompilation}: it then compiles the whole module where a file has changed
     */
    MavenModule(Path folder, boolean detection) throws IOException, URISyntaxException {
        this.folder = folder;
        String own = Files.readString(Path.of(System.getProperty("basedir", "")).resolve("../pom.xml"));
        List<String> entries = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        String libraries = entries.stream()
                .filter(entry -> entry.matches(".*[/\\\\](jakarta\\.persistence-api|hibernate-core)-[^/\\\\]*"))
                .map(entry -> DEPENDENCY.formatted(Path.of(entry).getFileName(), entry))
                .collect(Collectors.joining());
        Path runtime = OwnJar.of(Migration.class, Files.createDirectories(folder.resolve("lib")));
        write(
                "pom.xml",
                POM.formatted(
                        libraries + DEPENDENCY.formatted("segue-runtime", runtime),
                        version(own, "maven-resources-plugin"),
                        version(own, "maven-compiler-plugin"),
                        detection,
                        SegueProcessor.class.getName(),
                        String.join(File.pathSeparator, entries)));
    }

    private static String version(String pom, String plugin) {
        Matcher found = Pattern.compile("<artifactId>%s</artifactId>\\s*<version>([^<]+)".formatted(plugin))
                .matcher(pom);
        assertThat(found.find()).as(plugin).isTrue();
        return found.group(1);
    }

    /** A source file; the name says its package and class. */
    void source(String className, String... lines) throws IOException {
        write(file(className), String.join("\n", lines) + "\n");
    }

    void resource(String name, String text) throws IOException {
        write("src/main/resources/" + name, text);
    }

    void delete(String className) throws IOException {
        Files.delete(folder.resolve(file(className)));
    }

    /** As if it had just been saved, with nothing new. */
    void touch(String className) throws IOException {
        Files.setLastModifiedTime(folder.resolve(file(className)), FileTime.from(Instant.now()));
    }

    /** What {@code mvn clean} does, without its plugin. */
    void clean() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("target"))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    String output(String name) throws IOException {
        return Files.readString(folder.resolve("target/classes").resolve(name));
    }

    /** Runs these goals, and returns what Segue has said while the build succeeded. */
    List<String> build(String... goals) throws IOException, InterruptedException {
        // what is in the local repository counts wherever it came from: no other settings are known here
        List<String> command = new ArrayList<>(List.of(
                "mvn", "-B", "-o", "-Daether.enhancedLocalRepository.trackingFilename=any", "-Dstyle.color=never"));
        String repository = System.getProperty("localRepository"); // surefire says it
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(Arrays.asList(goals));
        Path log = folder.resolve("said.log");
        Process maven = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = maven.waitFor();
        String said = Files.readString(log);
        assertThat(status).as(said).isZero();
        return said.lines()
                .filter(line -> line.contains("[SG-"))
                .map(line -> line.substring(line.indexOf("[SG-")))
                .distinct()
                .toList();
    }

    private static String file(String className) {
        return "src/main/java/" + className.replace('.', '/') + ".java";
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
