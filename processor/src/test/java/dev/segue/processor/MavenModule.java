package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.engine.MigrationIndex;
import dev.segue.engine.MigrationIndex.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a module that Maven builds. */
final class MavenModule {

    private static final String ID = "20261120091500";

    private final Path folder;

    MavenModule(Path folder) {
        this.folder = folder;
    }

    /** A source file; the name says its package and class. */
    void source(String className, String... lines) throws IOException {
        write(file(className), String.join("\n", lines) + "\n");
    }

    void resource(String name, String text) throws IOException {
        write("src/main/resources/" + name, text);
    }

    /** The first migration, as generate would have written it after the last build. */
    void recordFirstMigration() throws IOException {
        String snapshot = Shop.snapshot(output(Shop.CATALOG), ID);
        resource(Shop.SNAPSHOT, snapshot);
        source(Shop.HEAD, Shop.head(snapshot));
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
        return Files.readString(outputFile(name));
    }

    Path outputFile(String name) {
        return folder.resolve("target/classes").resolve(name);
    }

    /** The tables that are mapped, and the migrations: the first, recorded one, and perhaps a draft. */
    void requireState(int migrations, String... tables) throws IOException {
        assertThat(Shop.parse(output(Shop.CATALOG)).catalog().tables())
                .extracting(table -> table.name().toString())
                .containsExactly(tables);
        List<Entry> entries = MigrationIndex.read("test", new BufferedReader(new StringReader(output(Shop.INDEX))))
                .entries();
        assertThat(entries).hasSize(migrations).first().extracting(Entry::id).isEqualTo(ID);
        assertThat(entries.stream().filter(Entry::draft)).hasSize(migrations - 1);
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
