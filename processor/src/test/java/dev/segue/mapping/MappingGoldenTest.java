package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.mapping.ManyModels.Mapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each model under {@code entities} gives the Catalog in {@code golden/MappingGoldenTest}, and what Hibernate makes of stubs is
 * what it makes of the classes that javac writes in the end.
 */
final class MappingGoldenTest {

    private static Map<String, Mapping> stubs = Map.of();
    private static Map<String, Mapping> compiled = Map.of();

    @BeforeAll
    static void mapAll(@TempDir Path classes, @TempDir Path nothing) {
        stubs = ManyModels.ofSources(classes);
        compiled = ManyModels.ofClasses(classes, nothing, stubs);
    }

    static Stream<String> models() {
        return Models.names().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theCatalogIsTheExpectedOneFromSourcesAndFromClasses(String model) {
        Mapping fromSources = Objects.requireNonNull(stubs.get(model));
        Mapping fromClasses = Objects.requireNonNull(compiled.get(model));

        Expected.requireEqual(model, fromSources.result());
        assertThat(fromSources.classNames()).isNotEmpty().isEqualTo(fromClasses.classNames());
        assertThat(fromSources.result()).isEqualTo(fromClasses.result());
        if (!Models.READ_OTHERWISE.contains(model)) {
            assertThat(fromSources.fingerprint()).isEqualTo(fromClasses.fingerprint());
        }
    }
}
