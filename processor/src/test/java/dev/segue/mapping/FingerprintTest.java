package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes the schema changes the fingerprint, wherever it is said. */
final class FingerprintTest {

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src"));
    }

    @Test
    void gettersCountWhereOnlyATypeSaysThatTheyAreMapped() {
        sources.type("A", "@Entity class A { @Id long id; @Embedded Part part; }")
                .type("Part", part("public int getCount() { return 1; } public void setCount(int count) {}"));
        String before = fingerprint();

        sources.type("Part", part("public long getCount() { return 1; } public void setCount(long count) {}"));

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private static String part(String members) {
        return "@Embeddable @Access(AccessType.PROPERTY) class Part { " + members + " }";
    }

    @Test
    void boundsOfTypeParametersCount() {
        sources.type("A", "@Entity class A extends Base<Integer> { @Id long id; }")
                .type("Base", base("Number"));
        String before = fingerprint();

        sources.type("Base", base("Comparable<Integer>"));

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private static String base(String bound) {
        return "@MappedSuperclass class Base<T extends %s> { T value; }".formatted(bound);
    }

    @Test
    void defaultsOfComposedConstraintsCount() {
        sources.type("A", "@Entity class A { @Id long id; @Code String code; }").type("Code", code(5));
        String before = fingerprint();

        sources.type("Code", code(6));

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    private static String code(int max) {
        return """
                import jakarta.validation.*;
                import jakarta.validation.constraints.Size;
                import java.lang.annotation.*;

                @Size @Constraint(validatedBy = {}) @Retention(RetentionPolicy.RUNTIME)
                @interface Code {
                    @OverridesAttribute(constraint = Size.class, name = "max") int max() default %d;
                    String message() default "";
                    Class<?>[] groups() default {};
                    Class<? extends Payload>[] payload() default {};
                }
                """.formatted(max);
    }

    private String fingerprint() {
        return new MappingCompile(sources.folder(), folder.resolve("classes"))
                .run()
                .fingerprint();
    }
}
