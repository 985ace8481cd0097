package dev.segue.engine.step;

import dev.segue.DefinitionException;
import dev.segue.engine.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * What {@code CREATE [UNIQUE] INDEX CONCURRENTLY name ON [ONLY] table …} says.
 *
 * @param sql the statement as written, without a semicolon at its end
 * @param name of the index, which comes to be in the schema of its table
 * @param table as the statement names it
 */
record IndexStatement(String sql, String name, RelationName table, int concurrently, int from, int to) {

    private static final String CONCURRENTLY = "concurrently";

    static IndexStatement parse(String statement) {
        List<SqlToken> tokens = SqlTokens.of(statement);
        int at = 0;
        at = skip(statement, tokens, at, "create");
        at = isWord(tokens, at, "unique") ? at + 1 : at;
        at = skip(statement, tokens, at, "index");
        int concurrently = at < tokens.size() ? tokens.get(at).start() : 0;
        at = skip(statement, tokens, at, CONCURRENTLY);
        String name = name(statement, tokens, at);
        at = skip(statement, tokens, at + 1, "on");
        at = isWord(tokens, at, "only") ? at + 1 : at;
        int first = at;
        name(statement, tokens, at);
        if (at + 1 < tokens.size() && tokens.get(at + 1).isSymbol('.')) {
            at += 2;
            name(statement, tokens, at);
        }
        int from = tokens.get(first).start();
        int to = tokens.get(at).end();
        SqlToken last = tokens.get(tokens.size() - 1);
        String sql = statement.substring(0, last.isSymbol(';') ? last.start() : statement.length());
        return new IndexStatement(sql, name, RelationName.parse(statement.substring(from, to)), concurrently, from, to);
    }

    /** The same index, built at once, on another table. */
    String on(String otherTable) {
        return sql.substring(0, concurrently)
                + sql.substring(concurrently + CONCURRENTLY.length(), from)
                + otherTable
                + sql.substring(to);
    }

    /** Its columns as written; empty where one of them is more than a name. */
    Optional<String> columns() {
        List<SqlToken> tokens = SqlTokens.of(sql);
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).isSymbol('(')) {
            open++;
        }
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol(')')) {
                return Optional.of(
                        sql.substring(tokens.get(open).end(), tokens.get(i).start()));
            }
            boolean comma = (i - open) % 2 == 0;
            if (comma ? !tokens.get(i).isSymbol(',') : !tokens.get(i).isName()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The index's own name as SQL writes it. */
    String quotedName() {
        return SqlName.quote(name);
    }

    private static boolean isWord(List<SqlToken> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }

    private static int skip(String statement, List<SqlToken> tokens, int at, String word) {
        if (!isWord(tokens, at, word)) {
            throw unreadable(statement);
        }
        return at + 1;
    }

    private static String name(String statement, List<SqlToken> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isName()) {
            throw unreadable(statement);
        }
        return tokens.get(at).text();
    }

    private static DefinitionException unreadable(String statement) {
        return new DefinitionException(
                "createIndex needs CREATE [UNIQUE] INDEX CONCURRENTLY name ON [ONLY] table …, found \"%s\""
                        .formatted(QueryText.head(statement)));
    }
}
