package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler of Eclipse runs processors too, and shows them no sources: Segue says that it is off and fails no build. */
final class OtherCompilerTest {

    private static final String OFF =
            "[SG-P005] Segue is off: this compiler is not javac, or its trees (com.sun.source) cannot be had; compile with javac";

    @TempDir
    Path folder;

    @Test
    void onAJdk() throws Exception {
        assertOff(List.of());
    }

    @Test
    void onARuntimeWithoutJavac() throws Exception {
        assertOff(List.of("--limit-modules", "java.base,java.compiler,java.xml,java.logging,java.sql,jdk.zipfs"));
    }

    private void assertOff(List<String> jvm) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("User.java"), String.join("\n", Shop.user("String email;")));
        Path classes = folder.resolve("classes");
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(
                List.of("-jar", GuestJars.of("ecj").toString(), "-17", "-cp", classPath, "-d", classes.toString()));
        command.addAll(List.of("-processorpath", processorPath(classPath)));
        command.addAll(List.of("-processor", SegueProcessor.class.getName(), source.toString()));
        Path said = folder.resolve("said.log");
        Process ecj = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(ecj.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).containsOnlyOnce(OFF).doesNotContain("ERROR");
        assertThat(classes.resolve("com/acme/shop/User.class")).exists();
        assertThat(classes.resolve("META-INF")).doesNotExist();
    }

    /** Without Hibernate, which comes from the class path of the compile. */
    private static String processorPath(String classPath) {
        List<String> entries = new ArrayList<>(List.of(classPath.split(File.pathSeparator, -1)));
        entries.removeIf(entry -> entry.contains("hibernate-core"));
        return String.join(File.pathSeparator, entries);
    }
}
