package dev.segue.engine;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes passwords out of every text that leaves Segue: errors, logs, history, events, answers. */
public final class Redactor {

    private static final String MASK = "***";
    /** {@code user:password@host} of a url; the password may itself hold slashes and at signs, so the last one counts. */
    private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@]*:)\\S*(?=@)");

    private static final Pattern PARAMETER = Pattern.compile(
            "(\\b\\w*(?:password|passwd|pwd|passphrase|secret|token)\\w*[\"']?\\s*[=:]\\s*)('(?:[^']|'')*'|\"[^\"]*\"|[^\\s&;,)}\\]'\"]+)",
            Pattern.CASE_INSENSITIVE);
    /** As a parameter of a url, where only the next parameter or white space ends a value. */
    private static final Pattern IN_URL = Pattern.compile(
            "([?&]\\w*(?:password|passwd|pwd|passphrase|secret|token)\\w*=)[^&\\s]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE =
            Pattern.compile("(\\bPASSWORD\\s+)('(?:[^']|'')*')", Pattern.CASE_INSENSITIVE);

    private Redactor() {}

    /** The text without passwords; empty for null. */
    public static String redact(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String result = USER_INFO.matcher(text).replaceAll("$1" + MASK);
        result = IN_URL.matcher(result).replaceAll("$1" + MASK);
        result = CLAUSE.matcher(result).replaceAll("$1" + MASK);
        return PARAMETER.matcher(result).replaceAll("$1" + MASK);
    }

    /** The message of an error without passwords; its class where it has none. */
    public static String message(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getName() : redact(message);
    }

    /**
     * The first line of a text: PostgreSQL's later lines (detail, where) may show values of rows.
     */
    public static String firstLine(String text) {
        String redacted = redact(text).strip();
        int end = redacted.indexOf('\n');
        return end < 0 ? redacted : redacted.substring(0, end).strip();
    }

    /** The error as a cause to show: itself, or a copy without the passwords that its messages hold. */
    public static Throwable cause(Throwable error) {
        for (Throwable link = error; link != null; link = link.getCause()) {
            if (link.getMessage() != null && !link.getMessage().equals(redact(link.getMessage()))) {
                return copy(error);
            }
        }
        return error;
    }

    private static Throwable copy(Throwable error) {
        String message = error.getClass().getName() + ": " + message(error);
        Throwable copy = error instanceof SQLException sql
                ? new SQLException(message, sql.getSQLState())
                : new IllegalStateException(message);
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }
}
