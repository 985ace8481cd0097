package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.DefinitionException;
import dev.segue.RuntimeError;
import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSettings;
import dev.segue.mapping.MappingResult;
import dev.segue.processor.JavacRun.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build that has Segue in it may rely on, whatever happens. */
final class GoodGuestTest {

    @TempDir
    Path folder;

    static Stream<Throwable> failures() {
        return Stream.of(
                new InterruptedException("of a method that declares none"),
                new StackOverflowError(),
                new NoClassDefFoundError("org/example/Gone"),
                new OutOfMemoryError("Java heap space"),
                new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noErrorReachesJavac(Throwable failure) {
        Result result = compile(() -> thrown(failure));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .containsExactly("ERROR [SG-P006] Segue failed and has written nothing: " + failure
                        + "; -Asegue.debug=true shows where");
        assertThat(result.others()).isEmpty();
        assertThat(result.output()).isEmpty();
        assertThat(result.files("META-INF/segue")).isEmpty();
    }

    /** As Lombok's {@code @SneakyThrows} does. */
    @SuppressWarnings("unchecked") // that is how
    private static <T extends Throwable> MappingResult thrown(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Hibernate runs it to list the values that the column may have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new AssertionError(\"never\");",
                "throw YesNo.<RuntimeException>any(new java.io.IOException(\"never\"));"
            })
    void codeOfTheUserThatThrowsIsNoFailureOfSegue(String statement) {
        Result result = new JavacRun(folder)
                .source(Shop.USER, Shop.user("@Convert(converter = YesNo.class) Boolean active;"))
                .source("com.acme.shop.YesNo", """
                        package com.acme.shop;
                        public class YesNo implements jakarta.persistence.AttributeConverter<Boolean, String> {
                            public String convertToDatabaseColumn(Boolean b) { %s }
                            public Boolean convertToEntityAttribute(String s) { return true; }
                            static <T extends Throwable> T any(Throwable failure) throws T { throw (T) failure; }
                        }
                        """.formatted(statement))
                .compile();

        assertThat(result.segue()).singleElement().asString().matches("ERROR.* \\[SG-P10[37]] .*never.*");
    }

    @Test
    void whatSegueItselfFindsWrongKeepsItsCode() {
        Result result = compile(() -> {
            throw new DefinitionException(RuntimeError.INDEX_DAMAGED, "line 3 is damaged");
        });

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .containsExactly("ERROR [%s] line 3 is damaged".formatted(RuntimeError.INDEX_DAMAGED.code()));
    }

    /** With something else in the place of Hibernate. */
    private Result compile(Supplier<MappingResult> hibernate) {
        Mapper mapper = new Mapper() {
            @Override
            public Optional<String> lookupVersion(ProcessingEnvironment env) {
                return Optional.empty();
            }

            @Override
            public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
                return hibernate.get();
            }
        };
        return new JavacRun(folder)
                .mapper(mapper)
                .source(Shop.USER, Shop.user())
                .compile();
    }

    /** Gradle hands such a processor all annotated classes whenever one changes. */
    @Test
    void gradleIsToldThatAllEntitiesCount() throws IOException {
        String marker = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream in = SegueProcessor.class.getResourceAsStream(marker)) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly(SegueProcessor.class.getName() + ",aggregating");
        }
    }

    @Test
    void entitiesOfALibraryAreMappedWhereAnOptionNamesThem() {
        Result library = new JavacRun(folder.resolve("library"))
                .option("-proc:none")
                .source(Shop.USER, Shop.user("String email;"))
                .source(Shop.POLICY, Shop.policy())
                .compile();
        assertThat(library.files("com/acme/shop")).containsExactly("Policy.class", "User.class");
        String[] claim = Shop.entity("Claim", "claims", "@ManyToOne com.acme.shop.User claimant;");
        claim[0] = "package com.acme.claims;";

        Result application = new JavacRun(folder.resolve("application"))
                .classPath(library.classes())
                .option("-Asegue.entities=" + Shop.USER)
                .source("com.acme.claims.Claim", claim)
                .compile();

        assertThat(application.succeeded()).isTrue();
        assertThat(Shop.parse(application.required(Shop.CATALOG)).catalog().tables())
                .extracting(table -> table.name().name())
                .containsExactly("claims", "users");
    }
}
