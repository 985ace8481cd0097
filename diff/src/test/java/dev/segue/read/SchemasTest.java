package dev.segue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.catalog.Name;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

    @Test
    void theDefaultSchemaIsASymbol() {
        Schemas schemas = new Schemas("app", List.of("z", "b"), "segue");

        assertThat(schemas.all()).containsExactly("app", "b", "z");
        assertThat(schemas.name("app", "t")).isEqualTo(Name.of("t"));
        assertThat(schemas.name("b", "t")).isEqualTo(new Name("b", "t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pg_catalog", "information_schema", "segue", "segue_trash", "app"})
    void refusesWhatCannotBelongToAUnit(String further) {
        assertThatThrownBy(() -> new Schemas("app", List.of(further), "segue"))
                .isInstanceOfSatisfying(
                        ReadException.class, e -> assertThat(e.code()).isEqualTo("SG-D102"))
                .hasMessageContaining("\"" + further + "\"");
    }
}
