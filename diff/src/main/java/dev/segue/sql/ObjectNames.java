package dev.segue.sql;

import dev.segue.hash.Hash;
import java.util.List;
import java.util.function.Predicate;

/**
 * Names that nobody chose: those that PostgreSQL gives by itself, and those that Segue derives. Always at most {@link
 * Identifier#MAX_BYTES} long, and the same for the same input.
 */
public final class ObjectNames {

    private static final String HELPER = "segue";
    private static final int HASH_DIGITS = 8;

    private ObjectNames() {}

    /** What PostgreSQL names by itself, with the label that ends the name. */
    public enum Kind {
        /** A unique constraint. */
        KEY,
        PKEY,
        CHECK,
        FKEY,
        IDX,
        /** The sequence of a serial or identity column. */
        SEQ;

        private String label() {
            return switch (this) {
                case KEY -> "key";
                case PKEY -> "pkey";
                case CHECK -> "check";
                case FKEY -> "fkey";
                case IDX -> "idx";
                case SEQ -> "seq";
            };
        }
    }

    /**
     * The name that the server gives when the statement names none and the name is free: its {@code makeObjectName}.
     *
     * @param table the table's own name, without schema
     * @param columns the columns in key order, empty for a primary key and for a check over several columns
     */
    public static String byServer(Kind kind, String table, List<String> columns) {
        return byServer(kind, table, columns, name -> false);
    }

    /** As the other, and where the name is taken with the next number behind its label, as the server counts. */
    public static String byServer(Kind kind, String table, List<String> columns, Predicate<String> taken) {
        String name = made(table, addition(columns), kind.label());
        for (int pass = 1; taken.test(name); pass++) {
            name = made(table, addition(columns), kind.label() + pass);
        }
        return name;
    }

    /**
     * Parts joined by an underscore, such as {@code users_user_email_filled}. Where that is too long, what stands before
     * the last part is cut and gets a hash of the whole.
     */
    public static String derived(String first, String... more) {
        String last = more.length == 0 ? "" : "_" + more[more.length - 1];
        String all = more.length == 0 ? first : first + "_" + String.join("_", more);
        return fitting("", all.substring(0, all.length() - last.length()), last);
    }

    /** The name of a helper object that Segue makes and drops itself, such as {@code segue_sync_users}. */
    public static String helper(String purpose, String... parts) {
        return parts.length == 0
                ? fitting(HELPER + "_", purpose, "")
                : fitting(HELPER + "_" + purpose + "_", String.join("_", parts), "");
    }

    /** Whether the name has the reserved prefix of helper objects. */
    public static boolean isHelper(String name) {
        return name.startsWith(HELPER + "_");
    }

    private static String fitting(String before, String middle, String after) {
        String whole = before + middle + after;
        if (Utf8.length(whole) <= Identifier.MAX_BYTES) {
            return whole;
        }
        String fixed = "_" + hash(whole) + after;
        int room = Identifier.MAX_BYTES - Utf8.length(before) - Utf8.length(fixed);
        if (room < 1) {
            throw new IllegalArgumentException("\"%s\" and \"%s\" leave no room for a name".formatted(before, after));
        }
        return before + Utf8.clip(middle, room) + fixed;
    }

    /** The server stops appending once its buffer holds a name's length: ChooseIndexNameAddition. */
    private static String addition(List<String> columns) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            joined.append(joined.isEmpty() ? "" : "_").append(column);
            if (Utf8.length(joined.toString()) > Identifier.MAX_BYTES) {
                break;
            }
        }
        return joined.toString();
    }

    /** The server's makeObjectName: the longer of both names is cut first, then to whole characters. */
    private static String made(String table, String addition, String label) {
        int overhead = label.length() + 1 + (addition.isEmpty() ? 0 : 1);
        int available = Identifier.MAX_BYTES - overhead;
        int first = Utf8.length(table);
        int second = Utf8.length(addition);
        while (first + second > available) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String middle = addition.isEmpty() ? "" : "_" + Utf8.clip(addition, second);
        return Utf8.clip(table, first) + middle + "_" + label;
    }

    private static String hash(String text) {
        return Hash.hex(text).substring(0, HASH_DIGITS);
    }
}
