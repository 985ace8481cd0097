package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegueException;
import dev.segue.catalog.Catalog;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A javac of its own finds all processors by itself in jars on its processor path, whose order is the order in which they run. */
final class ProcessorPathTest {

    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

    @TempDir
    Path folder;

    @Test
    void processorsAreFoundInTheirJars() throws Exception {
        processorsAreFound(true);
    }

    @Test
    @Tag("thorough")
    void processorsAreFoundInTheirJarsWithSegueFirst() throws Exception {
        processorsAreFound(false);
    }

    private void processorsAreFound(boolean segueLast) throws Exception {
        List<Path> path = new ArrayList<>(segue());
        path.addAll(GuestJars.all());
        path.add(lombok());
        if (segueLast) {
            Collections.reverse(path);
        }
        classPath().filter(entry -> !isProcessor(entry)).forEach(path::add); // what they need

        String said = compile(path);

        assertThat(said).contains("warning: [SG-P010] customers is new", "[SG-P010] policies is new");
        Path classes = folder.resolve("classes");
        assertThat(classes.resolve("com/acme/shop"))
                .isDirectoryContaining("glob:**/ImmutableMoney.class")
                .isDirectoryContaining("glob:**/Policy_.class")
                .isDirectoryContaining("glob:**/CustomerMapperImpl.class");
        assertThat(Shop.parse(Files.readString(classes.resolve(Shop.CATALOG))).catalog())
                .isEqualTo(Shop.parse(byHand()).catalog());
    }

    private String byHand() {
        return NeighboursTest.byHand(folder.resolve("by-hand"))
                .option("-Asegue.drafts=false")
                .compile()
                .required(Shop.CATALOG);
    }

    private String compile(List<Path> processorPath) throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(
                List.of("-Asegue.drafts=false", "-d", folder.resolve("classes").toString()));
        command.addAll(List.of("-classpath", joined(Stream.concat(classPath(), GuestJars.all().stream()))));
        command.addAll(List.of("-processorpath", joined(processorPath.stream())));
        NeighboursTest.generated(folder.resolve("unused"))
                .write(folder.resolve("src"))
                .forEach(file -> command.add(file.toString()));
        Path said = folder.resolve("said.log");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(javac.waitFor()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private List<Path> segue() throws Exception {
        List<Path> jars = new ArrayList<>();
        for (Class<?> type : List.of(SegueProcessor.class, Catalog.class, SegueException.class)) {
            jars.add(OwnJar.of(type, folder));
        }
        return jars;
    }

    private static Path lombok() {
        return classPath()
                .filter(entry -> entry.getFileName().toString().startsWith("lombok-"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isProcessor(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(SERVICE));
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(SERVICE) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(entry.toString(), e);
        }
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of);
    }

    private static String joined(Stream<Path> entries) {
        return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
