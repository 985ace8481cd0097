package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Hibernate of the compile does the mapping, whatever its line: 7.4 is in all other tests. */
final class HibernateLinesTest {

    private static final Map<String, Mappings> MAPPINGS = new TreeMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void mapSome(@TempDir Path folder) throws Exception {
        for (String line : Lines.OTHERS) {
            MAPPINGS.put(line, Mappings.of(line, Lines.SOME, folder.resolve(line)));
        }
    }

    static Stream<Arguments> models() {
        return Lines.with(line -> Lines.SOME);
    }

    /** A few; {@link AllModelsOnLinesTest} has the others. */
    @ParameterizedTest
    @MethodSource("models")
    void theCatalogIsTheExpectedOneFromSourcesAndFromClasses(String line, String model) {
        Objects.requireNonNull(MAPPINGS.get(line)).requireExpected(model);
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
