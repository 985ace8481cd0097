package dev.segue.engine.step;

import dev.segue.engine.Redactor;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL says of an error, without the values of rows. The driver puts them into its message after "Detail:", for
 * example {@code Key (email)=(ann@example.org) is duplicated}.
 */
final class ServerError {

    private static final Pattern KEY = Pattern.compile("\\(([^()]*)\\)=\\((.*)\\) (is|already|conflicts)");
    private static final Pattern HARMLESS = Pattern.compile("[0-9]{1,19}|[0-9a-fA-F-]{36}");

    private ServerError() {}

    /** The error's first line, the key of a violated constraint with its text shortened, and the server's hint. */
    static String text(SQLException error) {
        String message = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        String[] lines = message.split("\n");
        StringBuilder text = new StringBuilder(lines[0].strip());
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            Matcher key = KEY.matcher(line);
            if (key.find()) {
                text.append("; key (")
                        .append(key.group(1))
                        .append(")=(")
                        .append(masked(key.group(2)))
                        .append(')');
            } else if (line.startsWith("Hint:")) {
                text.append("; ").append(line);
            }
        }
        return Redactor.redact(text.toString());
    }

    /** The same error without the values, to be kept as a cause. */
    static SQLException withoutValues(SQLException error) {
        SQLException copy = new SQLException(text(error), error.getSQLState(), error.getErrorCode());
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }

    private static String masked(String values) {
        StringBuilder result = new StringBuilder();
        for (String value : values.split(", ")) {
            String shown = HARMLESS.matcher(value).matches() ? value : value.isEmpty() ? "" : value.charAt(0) + "…";
            result.append(result.isEmpty() ? "" : ", ").append(shown);
        }
        return result.toString();
    }
}
