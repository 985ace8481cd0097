package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compile of unchanged entities costs: in a cold javac that is, above all, the classes that it has to load. */
final class LoadedClassesTest {

    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: ");
    private static final String EMAIL = "@Column(nullable = false) String email;";

    @TempDir
    Path folder;

    private String snapshot = "";

    @BeforeEach
    void generateTheFirstMigration() {
        String recorded = new JavacRun(folder.resolve("first"))
                .source(Shop.USER, Shop.user(EMAIL))
                .compile()
                .required(Shop.CATALOG);
        snapshot = Shop.snapshot(recorded, "20261120091500");
    }

    @Test
    void unchangedEntitiesLoadNothingThatReadsObjectsComparesPlansOrWrites() throws Exception {
        List<String> loaded = compile(EMAIL);

        assertThat(loaded)
                .contains(SegueProcessor.class.getName(), "dev.segue.entity.Fingerprint")
                .noneMatch(name -> name.startsWith("org.hibernate."))
                .noneMatch(name -> name.startsWith("com.palantir."))
                .noneMatch(name -> name.startsWith("com.google."))
                .noneMatch(name -> name.startsWith("org.objectweb.asm."))
                .noneMatch(name -> name.startsWith("org.yaml."))
                .noneMatch(name -> name.startsWith("dev.segue.generate."))
                .noneMatch(name -> name.startsWith("dev.segue.diff.Differ"))
                .noneMatch(name -> name.startsWith("dev.segue.read.snapshot.ObjectLines"))
                .noneMatch(name -> name.startsWith("dev.segue.read.snapshot.CatalogLines"))
                .noneMatch(name -> name.startsWith("dev.segue.plan.recipe."));
        assertThat(loaded.stream().filter(LoadedClassesTest::isOurs)).hasSizeLessThan(90);
    }

    /** A class too many is loaded for nothing, and one that is missing is waited for. */
    @Test
    void theEarlyClassesAreThoseThatAreNeeded() throws Exception {
        List<String> needed = compile(EMAIL, LateProcessor.class);

        assertThat(needed.stream().filter(LoadedClassesTest::isOurs))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                EarlyClasses.NAMES.stream(),
                                Stream.of(
                                        "SegueException",
                                        "processor.LateProcessor",
                                        "processor.Mapper",
                                        "processor.Mapper$1",
                                        "processor.SegueProcessor"))
                        .map("dev.segue."::concat)
                        .distinct()
                        .toList());
    }

    /** Each costs a cold JVM most of a millisecond, and there were 125 of them. */
    @Test
    void unchangedEntitiesLinkNoLambdaOfSegue() throws Exception {
        assertThat(compile(EMAIL)).noneMatch(name -> name.startsWith("dev.segue.") && name.contains("$$Lambda"));
    }

    /** Shows that the tests above look at the right thing. */
    @Test
    void aChangedEntityLoadsAllOfThat() throws Exception {
        assertThat(compile(EMAIL + " String name;"))
                .anyMatch(name -> name.startsWith("org.hibernate."))
                .anyMatch(name -> name.startsWith("dev.segue.") && name.contains("$$Lambda"))
                .contains("dev.segue.diff.Differ", "dev.segue.generate.MigrationWriter");
    }

    private static boolean isOurs(String name) {
        return name.startsWith("dev.segue.") && !name.contains("/0x");
    }

    /** In a process of its own, as a build starts javac; the names of all classes that it has loaded. */
    private List<String> compile(String member) throws IOException, InterruptedException {
        return compile(member, SegueProcessor.class);
    }

    private List<String> compile(String member, Class<?> processor) throws IOException, InterruptedException {
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        write(classes.resolve(Shop.SNAPSHOT), snapshot);
        String classPath = System.getProperty("java.class.path");
        Path log = folder.resolve("loaded.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Xlog:class+load:file=" + log,
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-cp",
                classPath,
                "-processorpath",
                classPath,
                "-processor",
                processor.getName(),
                "-d",
                classes.toString()));
        command.add(write(sources.resolve("User.java"), String.join("\n", Shop.user(member))));
        command.add(write(sources.resolve("M20261120091500_CreateShop.java"), String.join("\n", Shop.head(snapshot))));
        Path said = folder.resolve("said.log");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(javac.waitFor()).as(Files.readString(said)).isZero();
        assertThat(classes.resolve(Shop.INDEX)).exists();
        return LOADED.matcher(Files.readString(log))
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    private static String write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
