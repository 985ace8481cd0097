package dev.segue.read.snapshot;

import java.util.HexFormat;
import java.util.stream.Collectors;

/** Texts between double quotes on one line. What is invisible or could be taken for the end of a line is escaped. */
final class Quoted {

    private Quoted() {}

    static String of(String text) {
        // half of a surrogate pair is not text and UTF-8 would lose it: then all surrogates are escaped
        boolean wellFormed =
                text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return text.chars().mapToObj(c -> escaped((char) c, wellFormed)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char c, boolean wellFormed) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                isInvisible(c) || (!wellFormed && Character.isSurrogate(c))
                        ? "\\u" + HexFormat.of().toHexDigits(c)
                        : String.valueOf(c);
        };
    }

    /** Fixed ranges: asking the JDK for the category would make the file depend on its Unicode version. */
    private static boolean isInvisible(char c) {
        return c < 0x20
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }
}
