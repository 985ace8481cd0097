package dev.segue.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes passwords out of every text that leaves Segue: errors, logs, history, events, answers. */
public final class Redactor {

    private static final String MASK = "***";
    /** {@code user:password@host} of a url; the password may itself hold an at sign, so the last one counts. */
    private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@]*:)[^/\\s]*(?=@)");

    private static final Pattern PARAMETER = Pattern.compile(
            "(\\b\\w*(?:password|passwd|pwd|passphrase|secret|token)\\w*\\s*[=:]\\s*)('(?:[^']|'')*'|\"[^\"]*\"|[^\\s&;,)}\\]'\"]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE =
            Pattern.compile("(\\bPASSWORD\\s+)('(?:[^']|'')*')", Pattern.CASE_INSENSITIVE);

    private Redactor() {}

    /** The text without passwords; empty for null. */
    public static String redact(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String result = USER_INFO.matcher(text).replaceAll("$1" + MASK);
        result = CLAUSE.matcher(result).replaceAll("$1" + MASK);
        return PARAMETER.matcher(result).replaceAll("$1" + MASK);
    }

    /** The message of an error without passwords; its class where it has none. */
    public static String message(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getName() : redact(message);
    }
}
