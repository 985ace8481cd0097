package dev.segue.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writesInTheOrderGiven() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", 1);
        object.put("a", Arrays.asList("x\"\\\n\u0001\u2028", true, null));

        assertThat(Json.write(object)).isEqualTo("{\"b\":1,\"a\":[\"x\\\"\\\\\\n\\u0001\\u2028\",true,null]}");
    }

    @Test
    void readsEveryKindOfValue() {
        Object value =
                Json.read(" { \"a\" : [ 1 , -2.5e3 , true , false , null , \"\\u00e4\\/\\b\" ] , \"b\" : { } } ");

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", Arrays.asList(1L, new BigDecimal("-2.5e3"), true, false, null, "\u00e4/\b"));
        expected.put("b", Map.of());
        assertThat(value).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "01",
                "1.",
                "tru",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "[1] 2",
                "'a'",
                "{a:1}",
                "\"a\nb\"",
                "nan"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at position");
    }

    @Test
    void refusesDepthThatWouldOverflow() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no more than 200 levels");
    }

    @Test
    void refusesToWriteWhatJsonCannotSay() {
        assertThatThrownBy(() -> Json.write(List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }
}
