package dev.segue.read.snapshot;

import java.util.HexFormat;

/** Texts between double quotes on one line. What is invisible or could be taken for the end of a line is escaped. */
final class Quoted {

    private Quoted() {}

    static String of(String text) {
        // half of a surrogate pair is not text and UTF-8 would lose it: then all surrogates are escaped
        boolean wellFormed = isWellFormed(text);
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i), wellFormed);
        }
        return quoted.append('"').toString();
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
        return true;
    }

    private static void append(StringBuilder quoted, char c, boolean wellFormed) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isInvisible(c) || (!wellFormed && Character.isSurrogate(c))) {
                    quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
                } else {
                    quoted.append(c);
                }
            }
        }
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
