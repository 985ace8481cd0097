package dev.segue.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import dev.segue.engine.MigrationIndex.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationIndexTest {

    private static final MigrationIndex INDEX = new MigrationIndex(
            "main",
            List.of(
                    new Entry("01", "", "com.acme.M01_A", "ab12", false),
                    new Entry("draft-9b1f22c0", "01", "com.acme.Draft$Inner", "cd34", true)));

    @Test
    void writesTheHeaderFirst() {
        assertThat(INDEX.text()).isEqualTo("""
                        segue index 1
                        unit main
                        token %s
                        migrations 2
                        drafts 1
                        migration id=01 parent= class=com.acme.M01_A source=ab12
                        migration id=draft-9b1f22c0 parent=01 class=com.acme.Draft$Inner source=cd34 draft
                        """.formatted(INDEX.token()));
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        assertThat(MigrationIndex.read("test", reader(INDEX.text()))).isEqualTo(INDEX);
        assertThat(MigrationIndex.readHeader("test", reader(INDEX.text()))).isEqualTo(INDEX.header());
    }

    @Test
    void readsTheHeaderWithoutTheRest() throws IOException {
        String header = INDEX.text().substring(0, INDEX.text().indexOf("migration id="));

        assertThat(MigrationIndex.readHeader("test", reader(header + "garbage")))
                .isEqualTo(INDEX.header());
    }

    @Test
    void givesAnotherTokenForAnotherSource() {
        Entry first = INDEX.entries().get(0);
        Entry edited = new Entry(first.id(), first.parent(), first.className(), "ab13", false);

        assertThat(new MigrationIndex("main", List.of(edited, INDEX.entries().get(1))).token())
                .isNotEqualTo(INDEX.token());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    segue index 1       | segue index 2      | line 1: "segue index 2" was written by another version
                    segue index 1       | hello              | line 1: expected "segue index 1", found "hello"
                    unit main           | unit               | line 2: expected "unit …"
                    migrations 2        | migrations two     | line 4: expected "migrations …"
                    migrations 2        | migrations 3       | line 8: it ends too early
                    migrations 2        | migrations 1       | line 7: expected the end after 1 migrations
                    drafts 1            | drafts 0           | line 7: its header does not fit
                    source=ab12         | source=ab13        | line 7: its header does not fit
                    class=com.acme.M01_A | class=            | line 6: expected "migration id=""")
    void saysWhereItIsDamaged(String good, String bad, String message) {
        String text = INDEX.text().replace(good, bad);

        assertThatThrownBy(() -> MigrationIndex.read("file:main.index", reader(text)))
                .isInstanceOfSatisfying(
                        DefinitionException.class, e -> assertThat(e.code()).isEqualTo("SG-R004"))
                .hasMessageContaining("file:main.index is damaged in " + message)
                .hasMessageContaining("compile the module again");
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
