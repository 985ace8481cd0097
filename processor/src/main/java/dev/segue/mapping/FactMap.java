package dev.segue.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what a bridge said: texts, numbers, flags and lists, all of the JDK. */
record FactMap(Map<?, ?> facts) {

    String text(String key) {
        return (String) value(key);
    }

    boolean flag(String key) {
        return (Boolean) value(key);
    }

    long number(String key) {
        return (Long) value(key);
    }

    boolean has(String key) {
        return facts.containsKey(key);
    }

    FactMap map(String key) {
        return new FactMap((Map<?, ?>) value(key));
    }

    List<FactMap> maps(String key) {
        return ((List<?>) value(key))
                .stream().map(fact -> new FactMap((Map<?, ?>) fact)).toList();
    }

    List<String> texts(String key) {
        return ((List<?>) value(key)).stream().map(String.class::cast).toList();
    }

    private Object value(String key) {
        return Objects.requireNonNull(
                facts.get(key), () -> "the bridge did not say \"" + key + "\": " + facts.keySet());
    }
}
