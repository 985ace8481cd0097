package dev.segue.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A condition on profiles as Spring reads it: names with {@code !}, {@code &}, {@code |} and parentheses, where {@code &} and
 * {@code |} stand together only with parentheses between them (Spring Framework reference, "Using @Profile").
 */
final class ProfileExpression {

    private static final Pattern TOKEN = Pattern.compile("[()&|!]|[^()&|!\\s]+(?:\\s+[^()&|!\\s]+)*");

    private final List<String> tokens;
    private final Set<String> active;
    private int next;

    private ProfileExpression(String text, Set<String> active) {
        this.tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
        this.active = active;
    }

    /** Whether it holds; an {@link IllegalArgumentException} where it is no expression. */
    static boolean holds(String text, Set<String> active) {
        ProfileExpression expression = new ProfileExpression(text, active);
        boolean value = expression.any();
        if (expression.next < expression.tokens.size()) {
            throw malformed();
        }
        return value;
    }

    private boolean any() {
        List<Boolean> parts = new ArrayList<>(List.of(one()));
        String operator = "";
        while (isAt("&") || isAt("|")) {
            String found = tokens.get(next++);
            if (!operator.isEmpty() && !operator.equals(found)) {
                throw malformed();
            }
            operator = found;
            parts.add(one());
        }
        return operator.equals("|") ? parts.contains(true) : !parts.contains(false);
    }

    private boolean one() {
        if (next >= tokens.size()) {
            throw malformed();
        }
        String token = tokens.get(next++);
        return switch (token) {
            case "!" -> !one();
            case "(" -> inParentheses();
            case ")", "&", "|" -> throw malformed();
            default -> active.contains(token);
        };
    }

    private boolean inParentheses() {
        boolean value = any();
        if (!isAt(")")) {
            throw malformed();
        }
        next++;
        return value;
    }

    private boolean isAt(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("no expression of profiles");
    }
}
