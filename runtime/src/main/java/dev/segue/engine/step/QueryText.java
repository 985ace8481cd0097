package dev.segue.engine.step;

import dev.segue.engine.Redactor;
import dev.segue.engine.step.SqlToken.Kind;

/** SQL of others, made fit for logs and errors: one line, not long, no literals. */
final class QueryText {

    private static final int LONGEST = 120;

    private QueryText() {}

    /** The statement with {@code ?} in the place of each literal, without comments. */
    static String withoutLiterals(String sql) {
        StringBuilder result = new StringBuilder();
        int end = 0;
        for (SqlToken token : SqlTokens.of(sql)) {
            boolean literal = token.kind() == Kind.STRING || token.kind() == Kind.NUMBER;
            result.append(token.start() > end ? " " : "")
                    .append(literal ? "?" : sql.substring(token.start(), token.end()));
            end = token.end();
        }
        return head(result.toString());
    }

    /** The beginning of a statement, in one line. */
    static String head(String sql) {
        String line = Redactor.redact(sql).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
