package dev.segue.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import dev.segue.engine.MigrationIndex;
import dev.segue.testing.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSourceTest {

    @TempDir
    private Path first;

    @TempDir
    private Path second;

    private final MigrationIndex index =
            new MigrationIndex("main", List.of(new MigrationIndex.Entry("01", "", "com.acme.M01", "00", false)));

    @Test
    void findsTheIndexOfTheUnit() throws IOException {
        write(first);

        assertThat(source(first).header()).isEqualTo(index.header());
        assertThat(source(first).index()).isEqualTo(index);
    }

    @Test
    void saysThatTheProcessorHasNotRun() {
        assertThatThrownBy(() -> source(first).header())
                .isInstanceOfSatisfying(
                        DefinitionException.class, e -> assertThat(e.code()).isEqualTo("SG-R002"))
                .hasMessageContaining("META-INF/segue/main.index is not on the class path")
                .hasMessageContaining("annotation processor has not run");
    }

    @Test
    void namesBothPlacesOfTwoIndexes() throws IOException {
        write(first);
        write(second);

        assertThatThrownBy(() -> source(first, second).header())
                .isInstanceOfSatisfying(
                        DefinitionException.class, e -> assertThat(e.code()).isEqualTo("SG-R003"))
                .hasMessageContaining(first.toString())
                .hasMessageContaining(second.toString());
    }

    @Test
    void takesOnePlaceSeenTwiceForOne() throws IOException {
        write(first);

        assertThat(source(first, first).header()).isEqualTo(index.header());
    }

    @Test
    void refusesAUnitThatIsAPath() {
        assertThatThrownBy(() -> new IndexSource("../main", getClass().getClassLoader()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("found \"../main\"");
    }

    private void write(Path directory) throws IOException {
        Path file = directory.resolve("META-INF/segue/main.index");
        Files.createDirectories(file.getParent());
        Files.writeString(file, index.text());
    }

    private static IndexSource source(Path... directories) {
        return new IndexSource("main", TestProgram.loader(directories));
    }
}
