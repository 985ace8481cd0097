package dev.segue.read.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void readsWhatOurQueriesPrint() {
        assertThat(
                        JsonReader.object(
                                "{\"name\" : \"a\", \"rows\": -1, \"keys\": [{\"desc\": true}, null], \"none\": null, \"no\": []}"))
                .containsEntry("name", "a")
                .containsEntry("rows", -1L)
                .containsEntry("keys", Arrays.asList(Map.of("desc", true), null))
                .containsEntry("none", null)
                .containsEntry("no", List.of());
    }

    @Test
    void readsEscapes() {
        assertThat(JsonReader.object("{\"a\\\"b\": \"\\\\ \\n \\t \\r \\b \\f \\/ \\u0001 \\u00e9 €\"}"))
                .containsEntry("a\"b", "\\ \n \t \r \b \f / \u0001 é €");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"",
                "{\"a\": }",
                "{\"a\": 1.5}",
                "{\"a\": 1} x",
                "[1]",
                "{\"a\": \"b}",
                "{\"a\": \"\\u00\"}"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> JsonReader.object(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
