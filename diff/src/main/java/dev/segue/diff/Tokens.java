package dev.segue.diff;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An expression cut into words, texts and signs, only to see whether it is another one but for the names of columns.
 * Nothing is made from it. What this reads wrongly reads as different, which is reported and not lost.
 */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile(
            "[eE]'(?:[^'\\\\]|\\\\.|'')*'" // a text with escapes
                    + "|'(?:[^']|'')*'" // a text
                    + "|\"(?:[^\"]|\"\")*\"" // a quoted name
                    + "|[\\p{L}_][\\p{L}\\p{N}_$]*" // a name or a keyword
                    + "|\\S", // a sign
            Pattern.DOTALL);

    private final List<String> tokens;

    Tokens(String expression) {
        this.tokens =
                TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    /** With the columns under their names after. */
    List<String> renamed(Map<String, String> columns) {
        return tokens(name -> columns.containsKey(name) ? "column " + columns.get(name) : "");
    }

    /** With those names marked as columns. */
    List<String> named(Collection<String> columns) {
        return tokens(name -> columns.contains(name) ? "column " + name : "");
    }

    private List<String> tokens(UnaryOperator<String> column) {
        return tokens.stream()
                .map(token -> {
                    String marked = column.apply(unquoted(token));
                    return marked.isEmpty() ? token : marked;
                })
                .toList();
    }

    private static String unquoted(String token) {
        boolean quoted = token.startsWith("\"") && token.length() > 1;
        return quoted ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token.toLowerCase(Locale.ROOT);
    }
}
