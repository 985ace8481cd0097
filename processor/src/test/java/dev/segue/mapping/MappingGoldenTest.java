package dev.segue.mapping;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each model under {@code entities} gives the Catalog in {@code golden/MappingGoldenTest}, and what Hibernate makes of stubs is
 * what it makes of the classes that javac writes in the end: the Catalog, and the text of its create script.
 */
final class MappingGoldenTest {

    private static Mappings mappings = new Mappings("", Map.of(), Map.of());

    @BeforeAll
    static void mapAll(@TempDir Path folder) {
        mappings = Mappings.own(folder);
    }

    static Stream<String> models() {
        return Models.names().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theCatalogIsTheExpectedOneFromSourcesAndFromClasses(String model) {
        mappings.requireExpected(model);
    }
}
