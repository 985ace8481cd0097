package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.mapping.MappingCompile.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partial compile still knows all entities, and the fingerprint changes with the mapping and with nothing else. */
final class EntityModelTest {

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src"))
                .type(
                        "A",
                        "@Entity class A { @Id long id; @ManyToOne B b; @Convert(converter = Words.class) String words; }")
                .type("B", "@Entity class B { @Id long id; Size size; @Embedded Part part; }")
                .type("Size", "enum Size { SMALL, LARGE }")
                .type("Part", "@Embeddable class Part { String text; }")
                .type(
                        "Words",
                        "@Converter class Words implements AttributeConverter<String, String> {"
                                + " public String convertToDatabaseColumn(String s) { return s; }"
                                + " public String convertToEntityAttribute(String s) { return s; } }");
    }

    @Test
    void aPartialCompileSeesTheClassesOfEarlierRuns() throws IOException {
        Outcome whole = compile(sources).run();
        Sources changed = new Sources(folder.resolve("changed"))
                .type("Size", "enum Size { SMALL, MIDDLE, LARGE }")
                .type("B", "@Entity class B { @Id long id; Size size; @Embedded Part part; }");

        Outcome partial =
                compile(changed).alsoOnClassPath(folder.resolve("classes")).run();

        assertThat(partial.model().classNames())
                .isEqualTo(whole.model().classNames())
                .containsExactly("shop.A", "shop.B", "shop.Part", "shop.Words");
        assertThat(partial.model().entities()).containsExactly("shop.A", "shop.B");
        assertThat(partial.mapped().catalog().tables()).hasSize(2);
        assertThat(partial.mapped().catalog().tables().get(1).checks().get(0).values())
                .containsExactly("0", "1", "2");
    }

    @Test
    void aPartialCompileWithoutItsOutputOnTheClassPathFindsWhatIsKnown() {
        Outcome whole = compile(sources).run();
        Sources changed = new Sources(folder.resolve("changed")).type("C", "@Entity class C { @Id long id; }");

        Outcome partial = compile(changed)
                .alsoOnClassPath(folder.resolve("classes"))
                .known(List.of("shop.A", "shop.Gone"))
                .run();

        assertThat(partial.model().entities()).containsExactly("shop.A", "shop.B", "shop.C");
        assertThat(partial.mapped().catalog().tables())
                .hasSize(3)
                .containsAll(whole.mapped().catalog().tables());
    }

    @Test
    void anotherModulesPackageIsNotSearched() {
        compile(sources).run();
        Sources other = new Sources(folder.resolve("other")).type("C", "@Entity class C { @Id long id; }");

        Outcome outcome = new MappingCompile(other.folder(), folder.resolve("classes2"))
                .alsoOnClassPath(folder.resolve("classes"))
                .known(List.of("shop.B"))
                .run();

        assertThat(outcome.model().classNames()).containsExactly("shop.B", "shop.C");
    }

    @Test
    void theFingerprintIgnoresWhatChangesNoSchema() {
        String before = compile(sources).run().fingerprint();
        sources.type(
                "B",
                "import java.io.Serializable; /** new words */ @Entity @Deprecated class B { static int COUNT = 7;"
                        + " @Embedded Part part; Size size; @Id long id; int size() { return 1; } @PrePersist void hook() {} }");

        assertThat(compile(sources).run().fingerprint()).isEqualTo(before);
    }

    @Test
    void theFingerprintSeesWhatCanChangeTheSchema() throws IOException {
        String before = compile(sources).run().fingerprint();

        for (String declaration : List.of(
                "@Entity class B { @Id long id; Size size; @Embedded Part part; int more; }",
                "@Entity class B { @Id long id; Size size; @Embedded @Column(length = 3) Part part; }",
                "@Entity class B { @Id Long id; Size size; @Embedded Part part; }",
                "@Entity class B { @Id long id; Size size; @Embedded Part part;"
                        + " @dev.segue.annotation.WasNamed(\"x\") String y; }")) {
            sources.type("B", declaration);
            assertThat(compile(sources).run().fingerprint()).isNotEqualTo(before);
        }
        setUp();
        sources.type("Size", "enum Size { LARGE, SMALL }");
        assertThat(compile(sources).run().fingerprint()).isNotEqualTo(before);
        setUp();
        sources.file("shop/package-info.java", "@org.hibernate.annotations.SoftDelete package shop;");
        assertThat(compile(sources).run().fingerprint()).isNotEqualTo(before);
        Files.delete(folder.resolve("src/shop/package-info.java"));
        Files.delete(folder.resolve("classes/shop/package-info.class"));
        assertThat(compile(sources).run().fingerprint()).isEqualTo(before);
    }

    private MappingCompile compile(Sources from) {
        return new MappingCompile(from.folder(), folder.resolve("classes"));
    }
}
