package dev.segue.read.schemacrawler;

import dev.segue.catalog.Expression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.AttributedObject;

/** What our queries say about an object beside SchemaCrawler's getters: one JSON object in the attribute {@code FACTS}. */
record Facts(Map<String, @Nullable Object> values) {

    /** @throws IllegalArgumentException where the object carries none: it did not come from our queries */
    static Facts of(AttributedObject object) {
        String packed = object.getAttribute("FACTS", "");
        if (packed.isEmpty()) {
            throw new IllegalArgumentException("no facts about " + object);
        }
        return new Facts(JsonReader.object(packed));
    }

    /** The text; empty where the server said NULL. */
    String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : (String) value;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    long number(String key) {
        Object value = values.get(key);
        return value == null ? 0 : (Long) value;
    }

    /** The texts in their order; empty where the server said NULL. */
    List<String> texts(String key) {
        return elements(key).stream().map(String.class::cast).toList();
    }

    /** The objects in their order; empty where the server said NULL. */
    @SuppressWarnings("unchecked") // JsonReader makes no other maps
    List<Facts> objects(String key) {
        return elements(key).stream()
                .map(element -> new Facts((Map<String, @Nullable Object>) element))
                .toList();
    }

    /** The text as an expression that the server printed; null where the server said NULL. */
    @Nullable
    Expression expression(String key) {
        String printed = text(key);
        return printed.isEmpty() ? null : Expression.canonical(printed);
    }

    private List<?> elements(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }
}
