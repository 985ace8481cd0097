package dev.segue.mapping;

import dev.segue.testing.TestPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link HibernateSchemaIT} says of the Hibernate of the tests is so of the other lines. */
@Execution(ExecutionMode.CONCURRENT)
final class HibernateLinesIT {

    private static final Map<String, LoadedHibernate> LOADED = new HashMap<>();
    private static final Map<String, CreatedSchemas> SCHEMAS = new HashMap<>();

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        for (String line : Lines.OTHERS) {
            LoadedHibernate hibernate = LoadedHibernate.of(line);
            LOADED.put(line, hibernate);
            List<String> models = new LineSources(line).models();
            SCHEMAS.put(line, CreatedSchemas.of(line, hibernate, models, folder.resolve(line)));
        }
    }

    @AfterAll
    static void close() throws Exception {
        for (LoadedHibernate hibernate : LOADED.values()) {
            hibernate.close();
        }
    }

    static Stream<Arguments> some() {
        return Lines.with(line -> Lines.SOME);
    }

    static Stream<Arguments> others() {
        return Lines.with(line -> CreatedSchemas.mapped(line, new LineSources(line).models()).stream()
                .filter(model -> !Lines.SOME.contains(model))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("some")
    void hibernateAndSegueCreateTheSame(String line, String model) throws Exception {
        Objects.requireNonNull(SCHEMAS.get(line)).requireSame(model, TestPostgres.newest());
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("others")
    void hibernateAndSegueCreateTheSameOfAllOtherModels(String line, String model) throws Exception {
        Objects.requireNonNull(SCHEMAS.get(line)).requireSame(model, TestPostgres.newest());
    }
}
