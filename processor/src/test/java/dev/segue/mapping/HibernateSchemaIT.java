package dev.segue.mapping;

import dev.segue.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Catalog of each model, as {@link MappingGoldenTest} pins it down, is what Hibernate's own create script makes on a
 * server, names included; and what Segue builds from it is good enough for Hibernate. Two models at a time: half of the time
 * is the server's.
 */
@Execution(ExecutionMode.CONCURRENT)
final class HibernateSchemaIT {

    /** Hibernate writes STORAGE into CREATE TABLE, where PostgreSQL takes it from 16 on. */
    private static final String FROM_16 = "storageoptions";

    private static @Nullable CreatedSchemas schemas;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        schemas = CreatedSchemas.own(folder);
    }

    static Stream<String> models() {
        return CreatedSchemas.mapped("", Models.names()).stream();
    }

    /** One in two to save time; with -Pthorough all. */
    static Stream<String> some() {
        return models().filter(model -> model.hashCode() % 2 == 0 || Boolean.getBoolean("segue.thorough"));
    }

    @ParameterizedTest
    @MethodSource("some")
    void hibernateAndSegueCreateTheSame(String model) throws Exception {
        Objects.requireNonNull(schemas).requireSame(model, TestPostgres.newest());
    }

    static Stream<String> olderModels() {
        return models().filter(model -> !model.equals(FROM_16));
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("olderModels")
    void hibernateAndSegueCreateTheSameOnTheOldestServer(String model) throws Exception {
        Objects.requireNonNull(schemas).requireSame(model, TestPostgres.oldest());
    }
}
