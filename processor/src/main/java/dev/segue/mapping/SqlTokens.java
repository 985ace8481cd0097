package dev.segue.mapping;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause of SQL that stands in an annotation, taken word by word: names, quoted ones too, numbers and {@code ( ) , .}. Not
 * thread-safe.
 */
final class SqlTokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*|[-+]?\\d+|[(),.=])\\s*");

    private final List<String> tokens;
    private int at;

    private SqlTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Empty where something else stands in the text: a string, an operator, a comment. */
    static Optional<SqlTokens> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        return end == text.length() || text.isBlank() ? Optional.of(new SqlTokens(tokens)) : Optional.empty();
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    /** Takes these words, if they come next; {@code false} and nothing taken otherwise. */
    boolean take(String words) {
        List<String> wanted = List.of(words.split(" "));
        int end = at + wanted.size();
        if (end > tokens.size()
                || !tokens.subList(at, end).stream()
                        .map(token -> token.toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(wanted)) {
            return false;
        }
        at = end;
        return true;
    }

    /** Takes a name, as the server has it. */
    Optional<String> name() {
        return next("[\"\\p{L}_].*").map(ServerNames::of);
    }

    /** Takes a whole number. */
    Optional<Long> number() {
        return next("[-+]?\\d+")
                .map(BigInteger::new)
                .filter(number -> number.bitLength() < Long.SIZE)
                .map(BigInteger::longValue);
    }

    /** Takes {@code (name, name)}; empty where something else comes next. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        int start = at;
        if (!take("(")) {
            return List.of();
        }
        do {
            name().ifPresent(names::add);
        } while (take(","));
        if (!take(")") || at - start != 2 * names.size() + 1) {
            at = start;
            return List.of();
        }
        return names;
    }

    private Optional<String> next(String pattern) {
        return atEnd() || !tokens.get(at).matches(pattern) ? Optional.empty() : Optional.of(tokens.get(at++));
    }
}
