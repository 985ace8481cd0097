package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.mapping.MappingResult.Mapped;
import dev.segue.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hibernate 6.6 and each 7.x in another version than those of the other tests: the one of the compile is used, whichever it is. */
@Tag("thorough")
final class OtherVersionsIT {

    /** The script of Hibernate 7.0.0 itself inserts the row of a table of sequences twice here. */
    private static final String TWICE = "strategies";

    /** A version, the line of which the golden files speak, and the models that Hibernate itself mapped otherwise in that version. */
    static Stream<Arguments> versions() {
        return Stream.of(
                Arguments.of("6.6.0.Final", "6.6", List.of("audited", "comments", "embeddableinheritance")),
                Arguments.of("7.0.0.Final", "7.2", List.of("audited", "singletable", "strategies")),
                Arguments.of("7.1.0.Final", "7.2", List.of()),
                Arguments.of(
                        "7.3.0.Final",
                        "7.2",
                        // each has a check of the index of a list, as 7.4 has it too
                        List.of(
                                "associations",
                                "audited",
                                "collections",
                                "elementcollections",
                                "nativeenums",
                                "ormxml",
                                "tomany")),
                Arguments.of("7.4.1.Final", "", List.of()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void eachModelIsMappedAsThatVersionDoes(String version, String line, List<String> otherwise, @TempDir Path folder)
            throws Exception {
        List<String> models = new LineSources(version).models();

        Mappings mappings = Mappings.of(version, models, folder.resolve("all"));

        models.forEach(mappings::requireSame);
        assertThat(models)
                .filteredOn(model ->
                        !Expected.isEqual(line, model, mappings.ofStubs(model).result()))
                .isEqualTo(otherwise);
        if (!otherwise.isEmpty()) {
            requireCreated(version, mappings, otherwise, folder.resolve("otherwise"));
        }
    }

    /** The golden files do not say what these become, a server does. */
    private static void requireCreated(String version, Mappings mappings, List<String> otherwise, Path folder)
            throws Exception {
        try (LoadedHibernate hibernate = LoadedHibernate.of(version)) {
            CreatedSchemas schemas = CreatedSchemas.of(version, hibernate, otherwise, folder);
            for (String model : otherwise) {
                Mapped mapped = (Mapped) mappings.ofStubs(model).result();
                ThrowingCallable creation = () -> schemas.requireSame(model, mapped.catalog(), TestPostgres.newest());
                if (model.equals(TWICE)) {
                    assertThatThrownBy(creation).hasMessageContaining("Key (sequence_name)=(default) already exists");
                } else {
                    assertThatCode(creation).doesNotThrowAnyException();
                }
            }
        }
    }
}
