package dev.segue.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
                    users,        users
                    _a1,          _a1
                    Users,        "Users"
                    order,        "order"
                    left,         "left"
                    values,       "values"
                    name,         name
                    a b,          "a b"
                    a"b,          "a""b"
                    1a,           "1a"
                    straße,       "straße"
                    a$b,          "a$b"
                    """)
    void quotesWhereNeeded(String name, String sql) {
        assertThat(new Identifier(name).sql()).isEqualTo(sql);
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(new Identifier("ä".repeat(31)).sql()).hasSize(33);
        assertThatExceptionOfType(NameException.class)
                .isThrownBy(() -> new Identifier("ä".repeat(32)))
                .withMessage("name \"%s\" has 64 bytes, PostgreSQL allows 63: choose a shorter one", "ä".repeat(32))
                .satisfies(e -> assertThat(e.code()).isEqualTo("SG-D001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "\ud800"})
    void refusesWhatNoServerStores(String name) {
        assertThatExceptionOfType(NameException.class).isThrownBy(() -> new Identifier(name));
    }
}
