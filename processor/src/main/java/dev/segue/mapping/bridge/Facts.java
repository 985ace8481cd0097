package dev.segue.mapping.bridge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.boot.model.naming.Identifier;
import org.jspecify.annotations.Nullable;

/** Puts facts into maps. A missing text is the empty text. */
final class Facts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    Facts text(String key, @Nullable String text) {
        facts.put(key, text == null ? "" : text);
        return this;
    }

    Facts name(String key, @Nullable Identifier name) {
        return text(key, name == null ? null : rendered(name));
    }

    Facts flag(String key, boolean flag) {
        facts.put(key, flag);
        return this;
    }

    Facts number(String key, long number) {
        facts.put(key, number);
        return this;
    }

    <T> Facts list(String key, Collection<T> all, Function<? super T, ?> fact) {
        List<Object> list = new ArrayList<>();
        all.forEach(one -> list.add(fact.apply(one)));
        facts.put(key, list);
        return this;
    }

    Facts map(String key, Map<String, Object> map) {
        facts.put(key, map);
        return this;
    }

    Map<String, Object> done() {
        return facts;
    }

    /** As SQL would write it, so that whoever reads the fact knows whether the server folds the name. */
    static String rendered(Identifier name) {
        return name.isQuoted() ? '"' + name.getText() + '"' : name.getText();
    }
}
