package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.mapping.MappingCompile.Outcome;
import dev.segue.read.snapshot.CatalogHash;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hibernate makes of stubs is what it makes of the classes that javac writes in the end. */
final class StubParityTest {

    @TempDir
    private Path folder;

    /** A few, each with a Hibernate of its own, as in a build; {@link MappingGoldenTest} has all of them with one. */
    static Stream<String> models() {
        return Stream.of("associations", "behaviour");
    }

    @ParameterizedTest
    @MethodSource("models")
    void stubsAndClassesGiveTheSameCatalog(String model) {
        Path classes = folder.resolve("classes");
        Outcome stubs = new MappingCompile(Models.of(model), classes).run();
        assertThat(stubs.success()).describedAs(stubs.output()).isTrue();

        Outcome compiled = new MappingCompile(emptySource(), folder.resolve("other"))
                .alsoOnClassPath(classes)
                .known(stubs.model().classNames())
                .run();

        assertThat(stubs.mapped().catalog().tables()).isNotEmpty();
        assertThat(stubs.mapped().catalog().tables())
                .filteredOn(table -> !table.origin().isUnknown()) // that of a table generator is nobody's
                .flatExtracting(Table::columns)
                .extracting(Column::origin)
                .doesNotContain(Origin.UNKNOWN);
        assertThat(stubs.mapped()).isEqualTo(compiled.mapped());
        if (!Models.READ_OTHERWISE.contains(model)) {
            assertThat(stubs.fingerprint()).isEqualTo(compiled.fingerprint());
        }
        assertThat(CatalogHash.lines(withoutJavac(stubs, classes)))
                .isEqualTo(CatalogHash.lines(stubs.mapped().catalog()));
    }

    private static Catalog withoutJavac(Outcome stubs, Path classes) {
        List<Path> path =
                Stream.concat(Stream.of(classes), MappingCompile.ownClassPath()).toList();
        MappingResult compiled = new HibernateMapping()
                .mapCompiled(
                        path,
                        stubs.model().classNames(),
                        List.of(),
                        stubs.settings().values());
        return ((MappingResult.Mapped) compiled).catalog();
    }

    @Test
    void aSecondRunGivesTheSame() {
        Path sources = Models.of("associations");
        Outcome first = new MappingCompile(sources, folder.resolve("1")).run();
        Outcome second = new MappingCompile(sources, folder.resolve("2"))
                .known(List.of("shop.Vanished", "java.lang.String"))
                .run();

        assertThat(second.mapped()).isEqualTo(first.mapped());
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    private Path emptySource() {
        return new Sources(folder.resolve("source"))
                .file("other/Nothing.java", "package other; class Nothing {}")
                .folder();
    }
}
