package dev.segue.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One name as SQL writes it. It is quoted exactly where the server's own {@code quote_ident} quotes: what is not lower
 * case {@code [a-z_][a-z0-9_]*}, and every keyword that is not free in all places (PostgreSQL manual, section 4.1.1 and
 * appendix C).
 *
 * @param name unquoted, as the catalog holds it
 */
public record Identifier(String name) {

    /** What a name may have in bytes of UTF-8: NAMEDATALEN - 1. The server cuts longer ones silently. */
    public static final int MAX_BYTES = 63;

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> KEYWORDS = keywords();

    public Identifier {
        if (name.isEmpty()) {
            throw new NameException("a name in SQL must not be empty");
        }
        if (name.indexOf('\0') >= 0 || !Utf8.isEncodable(name)) {
            throw new NameException("name \"%s\" holds a character that PostgreSQL cannot store: remove it"
                    .formatted(name.replace("\0", "\\u0000")));
        }
        int bytes = Utf8.length(name);
        if (bytes > MAX_BYTES) {
            throw new NameException("name \"%s\" has %d bytes, PostgreSQL allows %d: choose a shorter one"
                    .formatted(name, bytes, MAX_BYTES));
        }
    }

    /** The name as SQL writes it, quoted where needed. */
    public String sql() {
        return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static Set<String> keywords() {
        try (InputStream words = Identifier.class.getResourceAsStream("keywords.txt")) {
            if (words == null) {
                throw new IllegalStateException("the resource keywords.txt is missing in the jar");
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("reading the resource keywords.txt", e);
        }
    }
}
