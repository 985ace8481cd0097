package dev.segue.mapping;

import dev.segue.catalog.Name;
import dev.segue.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the server makes of a name that Hibernate writes: unquoted ones in lower case, all of them cut to 63 bytes
 * (PostgreSQL manual, section 4.1.1).
 */
final class ServerNames {

    private ServerNames() {}

    static String of(String written) {
        String text = written.strip();
        if (text.length() > 1 && (text.startsWith("\"") || text.startsWith("`"))) {
            return clipped(text.substring(1, text.length() - 1).replace("\"\"", "\""));
        }
        return clipped(lowerCase(text));
    }

    static List<String> of(List<String> written) {
        return written.stream().map(ServerNames::of).toList();
    }

    /** From facts with {@code schema} and {@code name}. */
    static Name of(FactMap facts) {
        return new Name(of(facts.text("schema")), of(facts.text("name")));
    }

    // In UTF-8 the server folds ASCII only.
    private static String lowerCase(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return folded.toString();
    }

    private static String clipped(String text) {
        String name = text;
        while (name.getBytes(StandardCharsets.UTF_8).length > Identifier.MAX_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }
}
