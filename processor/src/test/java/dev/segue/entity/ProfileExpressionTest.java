package dev.segue.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on profiles in a document, while the profiles a and b are active. */
final class ProfileExpressionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "a,true",
        "c,false",
        "a & b,true",
        "a & !b,false",
        "a&c,false",
        "a|c,true",
        "!c,true",
        "!!a,true",
        "!(a | c),false",
        "(a & c) | b,true",
        "a & (b | c),true",
        "c | (a & !c),true",
        "!a,false"
    })
    void holdsAsSpringHasIt(String expression, boolean holds) {
        assertThat(settings(expression).values())
                .isEqualTo(holds ? Map.of("hibernate.default_schema", "conditional") : Map.of());
        assertThat(settings(expression).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a & b | c", "(a", "a &", "a)", "& a", "()", "!", "a (b)", "${PROFILE}"})
    void whatNobodyUnderstandsIsAnError(String expression) {
        assertThat(settings(expression).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.SETTINGS_FILE);
            assertThat(problem.message())
                    .startsWith("spring.config.activate.on-profile in application.yaml is \"" + expression + "\"");
        });
    }

    private MappingSettings settings(String expression) {
        return new ResourceFolder(folder)
                .option("segue.profiles", "a,b")
                .file("application.yaml", """
                        spring.config.activate.on-profile: "%s"
                        spring.jpa.properties.hibernate.default_schema: conditional
                        """.formatted(expression))
                .read()
                .settings();
    }
}
