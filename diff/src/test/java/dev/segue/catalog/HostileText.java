package dev.segue.catalog;

import java.util.List;
import java.util.Random;

/** Strings that break formats. Never empty. */
public final class HostileText {

    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "'",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\u0001",
            "\u007f",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\u202e",
            " ",
            "  ",
            "\\n",
            "\\u0041",
            "=",
            "(",
            ")",
            ", ",
            ".",
            "#",
            "$",
            "*/",
            "ä",
            "名",
            "🦭",
            "\ud83e",
            "\ue000",
            "a",
            "table ",
            "<<<<<<< ");

    private HostileText() {}

    static String from(Random random) {
        int length = random.nextInt(200) == 0 ? 5_000 : 1 + random.nextInt(6);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
