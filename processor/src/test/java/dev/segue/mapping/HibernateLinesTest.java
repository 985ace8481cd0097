package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingCompile.Outcome;
import dev.segue.read.snapshot.CatalogHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Hibernate of the compile does the mapping, whatever its line: 7.4 is in all other tests. */
final class HibernateLinesTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> models() {
        return Lines.OTHERS.stream().flatMap(line -> Lines.MODELS.stream().map(model -> Arguments.of(line, model)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void stubsAndClassesGiveTheSameCatalog(String line, String model) {
        Path classes = folder.resolve("classes");
        Outcome stubs = Lines.compile(line, Models.of(model), classes).run();
        assertThat(stubs.success()).describedAs(stubs.output()).isTrue();
        assertThat(stubs.mapped().hibernateVersion()).startsWith(line + ".");

        Path nothing = new Sources(folder.resolve("source"))
                .file("other/Nothing.java", "package other; class Nothing {}")
                .folder();
        Outcome compiled = Lines.compile(line, nothing, folder.resolve("other"))
                .alsoOnClassPath(classes)
                .known(stubs.model().classNames())
                .run();

        assertThat(stubs.mapped().catalog().tables()).isNotEmpty();
        assertThat(stubs.mapped()).isEqualTo(compiled.mapped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.2"})
    void mappingFilesGiveTheSame(String line) {
        Outcome outcome = Lines.compile(line, Models.of("ormxml"), folder.resolve("classes"))
                .option("-Asegue.resources=" + Models.of("ormxml"))
                .run();

        // only 7.4 makes a check for the order column of a list
        assertThat(CatalogHash.lines(Expected.catalog("ormxml").orElseThrow()))
                .filteredOn(text -> !text.contains("library_phone_place_check"))
                .containsExactlyInAnyOrderElementsOf(
                        CatalogHash.lines(outcome.mapped().catalog()));
    }

    @Test
    void aBrokenGeneratorIsNotSwallowedIn6() {
        Path sources = new Sources(folder.resolve("src")).type("A", """
                        @Entity class A {
                            @Id @GeneratedValue(generator = "g")
                            @org.hibernate.annotations.GenericGenerator(name = "g", type = org.hibernate.id.ForeignGenerator.class)
                            long id;
                        }
                        """).folder();

        assertThat(Lines.compile("6.6", sources, folder.resolve("classes"))
                        .run()
                        .rejected()
                        .problems())
                .singleElement()
                .returns(MappingError.REJECTED, problem -> problem.code())
                .satisfies(problem -> assertThat(problem.message()).contains("property"));
    }

    @Test
    void anUnknownLineIsAnErrorThatNamesTheKnownOnes() throws IOException {
        assertThat(unsupported("8.0.0.Final"))
                .contains(
                        "Hibernate 8.0.0.Final is on the class path (hibernate-core-8.0.0.Final.jar)",
                        "works with Hibernate 6.6 and 7: use one of these");
    }

    @Test
    void oneThatDoesNotSayItsVersionIsSaidToBeThat() throws IOException {
        assertThat(unsupported(""))
                .startsWith(
                        "hibernate-core-.jar on the class path has classes of Hibernate and says in its manifest no version")
                .contains("put the jar org.hibernate.orm:hibernate-core");
    }

    private String unsupported(String version) throws IOException {
        Path jar = folder.resolve("hibernate-core-%s.jar".formatted(version));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!version.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("org/hibernate/Version.class"));
        }
        Path sources = new Sources(folder.resolve("src"))
                .type("A", "@Entity class A { @Id long id; }")
                .folder();
        List<Problem> problems = new MappingCompile(sources, folder.resolve("classes"))
                .withoutJars("hibernate-core")
                .alsoOnClassPath(jar)
                .run()
                .rejected()
                .problems();
        assertThat(problems).singleElement().returns(MappingError.UNSUPPORTED_HIBERNATE, Problem::code);
        return problems.get(0).message();
    }
}
