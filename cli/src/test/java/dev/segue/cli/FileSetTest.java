package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {

    @TempDir
    Path folder;

    @Test
    void writesAllAndNothingElse() throws Exception {
        Files.writeString(folder.resolve("b.snapshot"), "old");

        new FileSet()
                .add(folder.resolve("new/a.java"), "class")
                .add(folder.resolve("b.snapshot"), "new")
                .write();

        assertThat(folder.resolve("new/a.java")).hasContent("class");
        assertThat(folder.resolve("b.snapshot")).hasContent("new");
        assertThat(everything()).containsExactly("b.snapshot", "new", "new/a.java");
    }

    @Test
    void aPlaceThatCannotBeWrittenLeavesEverythingAsItWas() throws Exception {
        Files.writeString(folder.resolve("resources"), "a file where a folder should be");

        assertThatThrownBy(() -> new FileSet()
                        .add(folder.resolve("java/shop/a.java"), "class")
                        .add(folder.resolve("resources/b.snapshot"), "new")
                        .write())
                .isInstanceOfSatisfying(CliException.class, e -> {
                    assertThat(e.code()).isEqualTo("SG-C007");
                    assertThat(e.exitCode()).isEqualTo(ExitCode.UNEXPECTED);
                })
                .hasMessageContainingAll("resources", "file already exists", "nothing was changed");
        assertThat(everything()).containsExactly("resources");
    }

    @Test
    void whatWasWrittenBeforeTheFailureIsPutBack() throws Exception {
        Files.writeString(folder.resolve("a.java"), "old");
        Files.createDirectories(folder.resolve("b.snapshot/folder"));

        assertThatThrownBy(() -> new FileSet()
                        .add(folder.resolve("a.java"), "new")
                        .add(folder.resolve("shop/c.java"), "new")
                        .add(folder.resolve("b.snapshot"), "new")
                        .write())
                .hasMessageContainingAll("b.snapshot\"", "nothing was changed");
        assertThat(folder.resolve("a.java")).hasContent("old");
        assertThat(everything()).containsExactly("a.java", "b.snapshot", "b.snapshot/folder");
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
