package dev.segue.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** STORAGE and COMPRESSION of a column (PostgreSQL manual, CREATE TABLE and TOAST). */
final class ColumnStorage {

    private static final Pattern FIXED = Pattern.compile(
            "(bigint|integer|smallint|boolean|real|double precision|date|uuid|(time|interval)\\b.*|timestamp\\b.*)");
    private static final Pattern MAIN = Pattern.compile("(numeric|inet|cidr)\\b.*");
    private static final Pattern EXTENDED =
            Pattern.compile("(text|bytea|jsonb?|xml|tsvector|(character|bit)\\b.*|.*\\[])");

    private ColumnStorage() {}

    /**
     * What is not usual for the type, by the name of the trait, as the server lists it.
     *
     * @param storage as written, or empty
     * @param compression as written, or empty
     * @return empty where the server refuses it, or where nobody here knows what is usual for the type
     */
    static Optional<Map<String, String>> of(String type, String storage, String compression) {
        Map<String, String> traits = new TreeMap<>();
        String usual = usual(type);
        String wanted = storage.toUpperCase(Locale.ROOT);
        if (!wanted.isEmpty() && !wanted.equals("DEFAULT") && !wanted.equals(usual)) {
            if (usual.isEmpty() || usual.equals("PLAIN") || !wanted.matches("PLAIN|EXTERNAL|EXTENDED|MAIN")) {
                return Optional.empty();
            }
            traits.put("storage", wanted);
        }
        String method = compression.toLowerCase(Locale.ROOT);
        if (!method.isEmpty() && !method.equals("default")) {
            if (usual.isEmpty() || usual.equals("PLAIN") || !method.matches("pglz|lz4")) {
                return Optional.empty();
            }
            traits.put("compression", method);
        }
        return Optional.of(traits);
    }

    private static String usual(String type) {
        if (EXTENDED.matcher(type).matches()) {
            return "EXTENDED";
        }
        if (MAIN.matcher(type).matches()) {
            return "MAIN";
        }
        return FIXED.matcher(type).matches() ? "PLAIN" : "";
    }
}
