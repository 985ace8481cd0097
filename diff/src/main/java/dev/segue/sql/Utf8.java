package dev.segue.sql;

import java.nio.charset.StandardCharsets;

/** Lengths in bytes, in which PostgreSQL counts names. Servers with another encoding than UTF-8 are not supported. */
final class Utf8 {

    private Utf8() {}

    static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** False for a half of a surrogate pair, which no encoding can carry. */
    static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The longest beginning of at most that many bytes; no character is cut. */
    static String clip(String text, int bytes) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += length(text.substring(end, next));
            if (used > bytes) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }
}
