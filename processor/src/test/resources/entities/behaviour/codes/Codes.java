package behaviour.codes;

import java.util.Locale;

public final class Codes {
    private Codes() {}

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
