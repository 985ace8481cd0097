package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.mapping.ManyModels.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern LIST = Pattern.compile("in \\(([^()]*)\\)");

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
        assertThat(sorted(fromSources.script())).isNotEmpty().isEqualTo(sorted(fromClasses.script()));
        if (!Models.READ_OTHERWISE.contains(model)) {
            assertThat(fromSources.fingerprint()).isEqualTo(fromClasses.fingerprint());
        }
    }

    /** Hibernate keeps the values that a converter may give in a set, so a check lists them in any order. */
    private static List<String> sorted(List<String> script) {
        return script.stream()
                .map(HibernateSchema::inOrder)
                .map(statement -> LIST.matcher(statement)
                        .replaceAll(list ->
                                Matcher.quoteReplacement(Stream.of(list.group(1).split(",", -1))
                                        .sorted()
                                        .collect(Collectors.joining(",", "in (", ")")))))
                .toList();
    }
}
