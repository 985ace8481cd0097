package dev.segue.sql;

/** Texts as SQL writes them (PostgreSQL manual, section 4.1.2 "Constants"). */
final class Literal {

    private Literal() {}

    /** In single quotes. With a backslash it becomes an E'' literal, which means the same under every server setting. */
    static String quoted(String text) {
        if (text.indexOf('\0') >= 0 || !Utf8.isEncodable(text)) {
            throw new IllegalArgumentException("the text \"%s\" holds a character that PostgreSQL cannot store"
                    .formatted(text.replace("\0", "\\u0000")));
        }
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** Between dollar signs, with the first tag of segue, segue1, segue2, … that the text does not hold. */
    static String dollarQuoted(String text) {
        String tag = "$segue$";
        // not only the whole tag: a text that ends in "$segue" would close itself with the tag's first sign
        for (int n = 1; (text + "$").contains(tag); n++) {
            tag = "$segue" + n + "$";
        }
        return tag + text + tag;
    }
}
