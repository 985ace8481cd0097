package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code cli/segue}, beside a jar without classes, which {@code -version} never looks for. */
class LauncherTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws Exception {
        Files.copy(Path.of(System.getProperty("basedir", ""), "segue"), folder.resolve("segue"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "nothing.Here");
        new JarOutputStream(Files.newOutputStream(folder.resolve("segue-cli-0-all.jar")), manifest).close();
    }

    @Test
    void startsQuicklyByItself() throws Exception {
        assertThat(start(Map.of("JAVA_TOOL_OPTIONS", "-XX:+PrintCommandLineFlags")))
                .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @Test
    void takesAnotherCollector() throws Exception {
        assertThat(start(Map.of("SEGUE_JAVA_OPTIONS", "-XX:+UseG1GC -XX:+PrintCommandLineFlags -version")))
                .contains("-XX:+UseG1GC", "exit 0")
                .doesNotContain("UseSerialGC");
    }

    /** All that was printed, and the exit status. */
    private String start(Map<String, String> environment) throws Exception {
        ProcessBuilder script =
                new ProcessBuilder("/bin/sh", folder.resolve("segue").toString(), "status");
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().remove("SEGUE_JAVA_OPTIONS");
        script.environment().putAll(environment);
        Process process = script.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "exit " + process.waitFor();
    }
}
