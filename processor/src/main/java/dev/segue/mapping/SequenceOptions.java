package dev.segue.mapping;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What may stand behind START and INCREMENT of a sequence (PostgreSQL manual, CREATE SEQUENCE). */
final class SequenceOptions {

    private static final Map<String, String> TYPES = Map.of(
            "smallint", "smallint",
            "int2", "smallint",
            "integer", "integer",
            "int", "integer",
            "int4", "integer",
            "bigint", "bigint",
            "int8", "bigint");

    private final SqlTokens tokens;
    private final Map<String, String> found = new TreeMap<>();

    private SequenceOptions(SqlTokens tokens) {
        this.tokens = tokens;
    }

    /** What is not usual, by the name of the trait, as the server lists it; empty where there is anything else in the text. */
    static Optional<Map<String, String>> parse(String text, long increment) {
        return SqlTokens.of(text).flatMap(tokens -> new SequenceOptions(tokens).parse(increment));
    }

    private Optional<Map<String, String>> parse(long increment) {
        while (!tokens.atEnd()) {
            if (!option()) {
                return Optional.empty();
            }
        }
        String type = found.getOrDefault("type", "bigint");
        boolean up = increment > 0;
        found.values().removeIf(Set.of("", "bigint", "CACHE 1")::contains);
        found.remove("smallest value", "MINVALUE " + (up ? 1 : least(type)));
        found.remove("greatest value", "MAXVALUE " + (up ? -1 - least(type) : -1));
        return Optional.of(Collections.unmodifiableMap(found));
    }

    private static long least(String type) {
        return switch (type) {
            case "smallint" -> Short.MIN_VALUE;
            case "integer" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }

    private boolean option() {
        if (tokens.take("as")) {
            return tokens.name()
                    .map(TYPES::get)
                    .filter(type -> once("type", type))
                    .isPresent();
        }
        if (tokens.take("no minvalue")) {
            return once("smallest value", "");
        }
        if (tokens.take("no maxvalue")) {
            return once("greatest value", "");
        }
        if (tokens.take("minvalue")) {
            return number("smallest value", "MINVALUE ");
        }
        if (tokens.take("maxvalue")) {
            return number("greatest value", "MAXVALUE ");
        }
        if (tokens.take("no cycle")) {
            return once("cycle", "");
        }
        if (tokens.take("cycle")) {
            return once("cycle", "CYCLE");
        }
        return tokens.take("cache") && number("cache", "CACHE ");
    }

    private boolean number(String trait, String word) {
        return tokens.number().filter(value -> once(trait, word + value)).isPresent();
    }

    private boolean once(String trait, String value) {
        return found.put(trait, value) == null;
    }
}
