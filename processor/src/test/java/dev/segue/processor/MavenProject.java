package dev.segue.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project on disk, of one module or of several, that the Maven on the PATH builds, offline: with the versions of plugins that this
 * build itself uses, so that they are in the local repository, and with the class path of the tests.
 */
final class MavenProject {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              %s
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>%s</dependencies>
              <build>
                <plugins>%s
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

    private static final String MODULE = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version></parent>
              <artifactId>%s</artifactId>
              <dependencies>%s</dependencies>
              <build>
                <plugins>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><configuration>%s</configuration></plugin>
                </plugins>
              </build>
            </project>
            """;

    private static final String PLUGIN = "<plugin><artifactId>%s</artifactId><version>%s</version></plugin>";

    private static final String LIBRARY =
            "<dependency><groupId>library</groupId><artifactId>%s</artifactId><version>1</version><scope>system</scope><systemPath>%s</systemPath></dependency>";

    private static final String SIBLING =
            "<dependency><groupId>com.acme</groupId><artifactId>%s</artifactId><version>1</version></dependency>";

    private final Path folder;

    /**
     * A project whose modules all have Segue on their processor path.
     *
     * @param detection what Maven calls {@code useIncrementalCompilation}: it then compiles the whole module where a file has changed
     * @param modules folders of modules, which {@link #module} makes; none for a project that is one module itself
     */
    MavenProject(Path folder, boolean detection, String... modules) throws IOException, URISyntaxException {
        this.folder = folder;
        String own = Files.readString(Path.of(System.getProperty("basedir", "")).resolve("../pom.xml"));
        List<String> entries = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        Path runtime = OwnJar.of(Migration.class, Files.createDirectories(folder.resolve("lib")));
        String libraries = entries.stream()
                .filter(entry -> entry.matches(".*[/\\\\](jakarta\\.persistence-api|hibernate-core)-[^/\\\\]*"))
                .map(entry -> LIBRARY.formatted(Path.of(entry).getFileName(), entry))
                .collect(joining());
        Files.writeString(
                folder.resolve("pom.xml"),
                POM.formatted(
                        modules.length == 0 ? "" : packaging(modules),
                        libraries + LIBRARY.formatted("segue-runtime", runtime),
                        Stream.of("maven-resources-plugin", "maven-surefire-plugin", "maven-jar-plugin")
                                .map(plugin -> PLUGIN.formatted(plugin, version(own, plugin)))
                                .collect(joining()),
                        version(own, "maven-compiler-plugin"),
                        detection,
                        SegueProcessor.class.getName(),
                        String.join(File.pathSeparator, entries)));
    }

    private static String packaging(String... modules) {
        return "<packaging>pom</packaging><modules>%s</modules>"
                .formatted(
                        Stream.of(modules).map("<module>%s</module>"::formatted).collect(joining()));
    }

    private static String version(String pom, String plugin) {
        Matcher found = Pattern.compile("<artifactId>%s</artifactId>\\s*<version>([^<]+)".formatted(plugin))
                .matcher(pom);
        assertThat(found.find()).as(plugin).isTrue();
        return found.group(1);
    }

    /** The project itself, where it is one module. */
    MavenModule module() {
        return new MavenModule(folder);
    }

    /**
     * One of the modules; asked for once more, it is the same with another configuration.
     *
     * @param compiler what the compiler plugin is told beside what the parent says
     * @param siblings the modules that it depends on
     */
    MavenModule module(String name, String compiler, String... siblings) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        String dependencies = Stream.of(siblings).map(SIBLING::formatted).collect(joining());
        Files.writeString(place.resolve("pom.xml"), MODULE.formatted(name, dependencies, compiler));
        return new MavenModule(place);
    }

    /** Runs these goals, and returns what Segue has said while the build succeeded. */
    List<String> build(String... goals) throws IOException, InterruptedException {
        return run(true, goals);
    }

    /** Runs these goals, and returns what Segue has said while the build failed. */
    List<String> failingBuild(String... goals) throws IOException, InterruptedException {
        return run(false, goals);
    }

    private List<String> run(boolean succeeds, String... goals) throws IOException, InterruptedException {
        // what is in the local repository counts wherever it came from: no other settings are known here
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-B",
                "-o",
                "-Daether.enhancedLocalRepository.trackingFilename=any",
                "-Dstyle.color=never",
                "-Dmaven.test.skip=true"));
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
        assertThat(status == 0).as(said).isEqualTo(succeeds);
        return said.lines()
                .filter(line -> line.contains("[SG-"))
                .map(line -> line.substring(line.indexOf("[SG-")))
                .distinct()
                .toList();
    }
}
